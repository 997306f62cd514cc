import type { Language } from './locale.ts';

/**
 * Words of thanks in every language of the catalogues, as people write them. A message is in whatever language its two
 * share, not in that of the screen: so these are no words of a catalogue, and none of them means another thing in one of
 * the other languages (the Portuguese 'grata' alone is 'pleasant' in Spanish).
 */
export const THANKS_IN: Record<Language, string> = {
  en: 'thank|thanks|thanked|thankful|thank you|grateful|appreciate|appreciated|gratitude|much obliged|owe you|cheers for',
  de: 'dank|danke|danken|dankt|dankte|gedankt|dankbar|dankeschön|bedanke|bedanken|bedankt|bedankte|vielen dank|herzlichen dank|tausend dank|verdanke|danke dir|danke ihnen|dankbarkeit|weiß es zu schätzen|weiß das zu schätzen|zu schätzen|lieb von dir|nett von dir|nett von ihnen|schulde dir|schulde ihnen|merci',
  es: 'gracias|muchas gracias|mil gracias|agradezco|agradecerte|agradecer|agradecido|agradecida|agradecimiento|te lo agradezco|agradecemos|gratitud|te debo una|te lo debo|muy amable',
  fr: 'merci|mercis|remercie|remercier|remercions|remerciais|remercié|remerciement|remerciements|reconnaissant|reconnaissante|reconnaissance|gratitude|je vous dois|je te dois|vous suis redevable|te suis redevable|apprécié|appréciée',
  'pt-BR':
    'obrigado|obrigada|obrigadão|muito obrigado|muito obrigada|brigado|brigada|valeu|agradeço|agradecer|agradeci|agradecemos|agradecido|agradecida|agradecimento|agradecimentos|gratidão|sou grato|sou grata|te devo uma|devo uma a você|fico devendo|grato por|grato pelo|grato pela|grato pelos|grato pelas|grata por|grata pelo|grata pela|grata pelos|grata pelas|muito grato|muito grata|fico grato|fico grata|desde já grato|desde já grata',
  pl: 'dzięki|dziękuję|dziękuje|dziękujemy|dziękować|dziękowałem|dziękowałam|podziękować|podziękuję|podziękowałem|podziękowałam|podziękowania|podziękowanie|podziękowań|dziękując|wielkie dzięki|serdeczne dzięki|wdzięczny|wdzięczna|wdzięczni|wdzięczne|wdzięczność|wdzięczności|doceniam|jestem zobowiązany|jestem zobowiązana|zawdzięczam|mam u ciebie dług|stokrotne dzięki|dziena|thx',
  ja: 'ありがとう|有難う|有り難う|感謝|お礼|御礼|おかげ|お陰|助かりました|恐縮|恩に着',
  ar: 'شكرا|وشكرا|الشكر|والشكر|شكر|شكري|شكرك|بالشكر|أشكرك|وأشكرك|أشكركم|نشكرك|نشكركم|لأشكرك|أشكر|شكرتك|لشكرك|ممتن|ممتنة|ممتنون|وممتن|امتناني|بامتنان|الامتنان|امتنان|أقدر لك|أقدر ذلك|تقديري|مع التقدير|بالتقدير|جزيل|مشكور|مشكورة|مشكورين|تسلم|تسلمين|يسلمو|يعطيك العافية|جزاك الله خيرا|جزيت خيرا|بارك الله فيك|مدين لك|مدينة لك|العرفان|عرفاني|بفضلك|تشكرات',
};

/** All of them. */
export const THANKS = Object.values(THANKS_IN).flatMap((words) => words.split('|'));

/**
 * Where words of thanks are none: they are promised for what is asked, said before it is done, or turned down. A star
 * stands for up to four words.
 */
const NOT_THANKS_IN: Record<Language, string> = {
  en: 'would * appreciate|would * appreciated|would * grateful|would * thankful|would * owe you|would be * much obliged|d * appreciate|d * grateful|d * thankful|d * owe you|will * be appreciated|will be * grateful|ll be * grateful|ll owe you|will owe you|grateful if|appreciate it if|appreciated if|appreciate any|thanks * in advance|thank you * in advance|no thanks|no thank you|no need to thank|don t * thank|do not * thank',
  de: 'wäre * dankbar|wären * dankbar|dankbar wenn|wäre * lieb von dir|wäre * nett von dir|wäre * nett von ihnen|würde * zu schätzen|würden * zu schätzen|dank * im voraus|danke * im voraus|bedanke * im voraus|kein dank|keinen dank|nichts zu danken|nicht zu danken',
  es: 'estaría * agradecido|estaría * agradecida|quedaría * agradecido|quedaría * agradecida|sería * muy amable|gracias * de antemano|gracias * por adelantado|agradezco * de antemano|agradecido de antemano|agradecida de antemano|no hay nada que agradecer|no hay de qué agradecer|no tienes que agradecer',
  fr: 'serais * reconnaissant|serais * reconnaissante|serait * apprécié|serait * appréciée|merci * d avance|merci * par avance|remercie * d avance|remercie * par avance|remercie de bien vouloir|pas besoin de * remercier|inutile de * remercier|ne me remercie',
  'pt-BR':
    'ficaria * grato|ficaria * grata|ficaria * agradecido|ficaria * agradecida|seria * grato|seria * grata|ficarei * grato|ficarei * grata|desde já * grato|desde já * grata|desde já * obrigado|desde já * obrigada|desde já * agradeço|obrigado * desde já|obrigada * desde já|agradeço * desde já|agradeço antecipadamente|obrigado antecipadamente|não precisa * agradecer',
  pl: 'byłbym * wdzięczny|byłabym * wdzięczna|bylibyśmy * wdzięczni|będę * wdzięczny|będę * wdzięczna|będziemy * wdzięczni|z góry * dziękuję|z góry * dziękujemy|z góry * dzięki|dziękuję * z góry|dzięki * z góry|nie ma za co dziękować',
  ja: '恐縮ですが|恐縮ではございますが|恐縮ではありますが|恐縮でございますが|恐縮ながら|いただけると感謝|いただければ感謝|いただけましたら感謝|もらえると感謝|お礼には及び|お礼は要り|お礼はいりません|お礼は結構',
  ar: 'سأكون * ممتن|سأكون * ممتنة|أكون * ممتن|أكون * ممتنة|أقدر لك لو|أقدر ذلك لو|شكرا * مقدما|شكرا * سلفا|أشكرك * مقدما|أشكرك * سلفا|الشكر * مقدما|لا شكر على واجب',
};

/** All of them. */
export const NOT_THANKS = Object.values(NOT_THANKS_IN).flatMap((words) => words.split('|'));
