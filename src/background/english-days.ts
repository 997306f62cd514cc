import { Chrono } from 'chrono-node/dist/esm/chrono.js';
import SlashDate from 'chrono-node/dist/esm/common/parsers/SlashDateFormatParser.js';
import ForwardDate from 'chrono-node/dist/esm/common/refiners/ForwardDateRefiner.js';
import WeekdayBeforeDate from 'chrono-node/dist/esm/common/refiners/MergeWeekdayComponentRefiner.js';
import LongestOfOverlapping from 'chrono-node/dist/esm/common/refiners/OverlapRemovalRefiner.js';
import OnlyRealDays from 'chrono-node/dist/esm/common/refiners/UnlikelyFormatFilter.js';
import Tomorrow from 'chrono-node/dist/esm/locales/en/parsers/ENCasualDateParser.js';
import EndOfMonth from 'chrono-node/dist/esm/locales/en/parsers/ENEndOfCurrentMonthParser.js';
import DayMonth from 'chrono-node/dist/esm/locales/en/parsers/ENMonthNameLittleEndianParser.js';
import MonthDay from 'chrono-node/dist/esm/locales/en/parsers/ENMonthNameMiddleEndianParser.js';
import Month from 'chrono-node/dist/esm/locales/en/parsers/ENMonthNameParser.js';
import NextWeek from 'chrono-node/dist/esm/locales/en/parsers/ENRelativeDateFormatParser.js';
import SlashMonth from 'chrono-node/dist/esm/locales/en/parsers/ENSlashMonthFormatParser.js';
import WeeksAgo from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitAgoFormatParser.js';
import NextTwoWeeks from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitCasualRelativeFormatParser.js';
import WeeksLater from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitLaterFormatParser.js';
import InWeeks from 'chrono-node/dist/esm/locales/en/parsers/ENTimeUnitWithinFormatParser.js';
import Weekday from 'chrono-node/dist/esm/locales/en/parsers/ENWeekdayParser.js';
import YearMonthDay from 'chrono-node/dist/esm/locales/en/parsers/ENYearMonthDayParser.js';
import YearMonth from 'chrono-node/dist/esm/locales/en/parsers/ENYearMonthNameParser.js';
import EndOfPeriod from 'chrono-node/dist/esm/locales/en/refiners/ENEndOfPeriodRefiner.js';
import YearBehind from 'chrono-node/dist/esm/locales/en/refiners/ENExtractYearSuffixRefiner.js';
import DateAndWeeks from 'chrono-node/dist/esm/locales/en/refiners/ENMergeRelativeAfterDateRefiner.js';
import WeeksAfterDate from 'chrono-node/dist/esm/locales/en/refiners/ENMergeRelativeFollowByDateRefiner.js';

/**
 * chrono's own English reader without what tells hours, time zones and spans: words that name one stay unread.
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
      new Weekday(),
      new SlashMonth(),
      new WeeksAgo(false),
      new WeeksLater(false),
      new YearMonth(),
      new Tomorrow(),
      new EndOfMonth(),
      new Month(),
      new NextWeek(),
      new NextTwoWeeks(),
    ],
    refiners: [
      new EndOfPeriod(),
      new LongestOfOverlapping(),
      new WeekdayBeforeDate(),
      new DateAndWeeks(),
      new WeeksAfterDate(),
      new YearBehind(),
      new LongestOfOverlapping(),
      new ForwardDate(),
      new OnlyRealDays(false),
    ],
  });
