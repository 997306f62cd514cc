import { Chrono, type Refiner } from 'chrono-node/dist/esm/chrono.js';
import SlashDate from 'chrono-node/dist/esm/common/parsers/SlashDateFormatParser.js';
import ForwardDate from 'chrono-node/dist/esm/common/refiners/ForwardDateRefiner.js';
import LongestOfOverlapping from 'chrono-node/dist/esm/common/refiners/OverlapRemovalRefiner.js';
import OnlyRealDays from 'chrono-node/dist/esm/common/refiners/UnlikelyFormatFilter.js';
import Tomorrow from 'chrono-node/dist/esm/locales/en/parsers/ENCasualDateParser.js';
import EndOfMonth from 'chrono-node/dist/esm/locales/en/parsers/ENEndOfCurrentMonthParser.js';
import DayMonth from 'chrono-node/dist/esm/locales/en/parsers/ENMonthNameLittleEndianParser.js';
import MonthDay from 'chrono-node/dist/esm/locales/en/parsers/ENMonthNameMiddleEndianParser.js';
import Month from 'chrono-node/dist/esm/locales/en/parsers/ENMonthNameParser.js';
import NextWeek from 'chrono-node/dist/esm/locales/en/parsers/ENRelativeDateFormatParser.js';
import WeeksAgo from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitAgoFormatParser.js';
import NextTwoWeeks from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitCasualRelativeFormatParser.js';
import WeeksLater from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitLaterFormatParser.js';
import InWeeks from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitWithinFormatParser.js';
import YearMonthDay from 'chrono-node/dist/esm/locales/en/parsers/ENYearMonthDayParser.js';
import EndOfPeriod from 'chrono-node/dist/esm/locales/en/refiners/ENEndOfPeriodRefiner.js';
import YearBehind from 'chrono-node/dist/esm/locales/en/refiners/ENExtractYearSuffixRefiner.js';
import DateAndWeeks from 'chrono-node/dist/esm/locales/en/refiners/ENMergeRelativeAfterDateRefiner.js';
import WeeksAfterDate from 'chrono-node/dist/esm/locales/en/refiners/ENMergeRelativeFollowByDateRefiner.js';

/** A month alone is no day, as in the other languages; chrono takes its first. Its end was found before. */
const withoutMonths: Refiner = {
  refine: (_, found) =>
    found.filter(({ start }) => start.isCertain('day') || !start.tags().has('parser/ENMonthNameParser')),
};

/**
 * chrono's own English reader without what tells hours, time zones, spans and months in figures: words that name one stay unread. Nor
 * with its weekdays, of which it picks one where they may be several days.
 * The order is chrono's.
 * @param monthFirst what 3/12 is
 */
export const englishDays = (monthFirst: boolean) =>
  new Chrono({
    parsers: [
      new YearMonthDay(false),
      new SlashDate(!monthFirst),
      new InWeeks(false),
      new DayMonth(),
      new MonthDay(false),
      new WeeksAgo(false),
      new WeeksLater(false),
      new Tomorrow(),
      new EndOfMonth(),
      new Month(),
      new NextWeek(),
      new NextTwoWeeks(),
    ],
    refiners: [
      new EndOfPeriod(),
      withoutMonths,
      new LongestOfOverlapping(),
      new DateAndWeeks(),
      new WeeksAfterDate(),
      new YearBehind(),
      new LongestOfOverlapping(),
      new ForwardDate(),
      new OnlyRealDays(false),
    ],
  });
