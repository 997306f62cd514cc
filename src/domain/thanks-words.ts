/**
 * Words of thanks in every language of the catalogues, as people write them. A message is in whatever language its two
 * share, not in that of the screen: so these are no words of a catalogue, and none of them means another thing in one of
 * the other languages (the Portuguese 'grata' alone is 'pleasant' in Spanish).
 */
export const THANKS_IN = {
  en: 'thank|thanks|thanked|thankful|thank you|grateful|appreciate|appreciated|gratitude|much obliged|owe you|cheers for',
  de: 'dank|danke|danken|dankt|dankte|gedankt|dankbar|dankeschön|bedanke|bedanken|bedankt|bedankte|vielen dank|herzlichen dank|tausend dank|verdanke|danke dir|danke ihnen|dankbarkeit|weiß es zu schätzen|weiß das zu schätzen|zu schätzen|lieb von dir|nett von dir|nett von ihnen|schulde dir|schulde ihnen|merci',
  es: 'gracias|muchas gracias|mil gracias|agradezco|agradecerte|agradecer|agradecido|agradecida|agradecimiento|te lo agradezco|agradecemos|gratitud|te debo una|te lo debo|muy amable',
  fr: 'merci|mercis|remercie|remercier|remercions|remerciais|remercié|remerciement|remerciements|reconnaissant|reconnaissante|reconnaissance|gratitude|je vous dois|je te dois|vous suis redevable|te suis redevable|apprécié|appréciée',
  pt_BR:
    'obrigado|obrigada|obrigadão|muito obrigado|muito obrigada|brigado|brigada|valeu|agradeço|agradecer|agradeci|agradecemos|agradecido|agradecida|agradecimento|agradecimentos|gratidão|sou grato|sou grata|te devo uma|devo uma a você|fico devendo|grato por|grato pelo|grato pela|grato pelos|grato pelas|grata por|grata pelo|grata pela|grata pelos|grata pelas|muito grato|muito grata|fico grato|fico grata|desde já grato|desde já grata',
  pl: 'dzięki|dziękuję|dziękuje|dziękujemy|dziękować|dziękowałem|dziękowałam|podziękować|podziękuję|podziękowałem|podziękowałam|podziękowania|podziękowanie|podziękowań|dziękując|wielkie dzięki|serdeczne dzięki|wdzięczny|wdzięczna|wdzięczni|wdzięczne|wdzięczność|wdzięczności|doceniam|jestem zobowiązany|jestem zobowiązana|zawdzięczam|mam u ciebie dług|stokrotne dzięki|dziena|thx',
  ja: 'ありがとう|有難う|有り難う|感謝|お礼|御礼|おかげ|お陰|助かりました|恐縮|恩に着',
  ar: 'شكرا|وشكرا|الشكر|والشكر|شكر|شكري|شكرك|بالشكر|أشكرك|وأشكرك|أشكركم|نشكرك|نشكركم|لأشكرك|أشكر|شكرتك|لشكرك|ممتن|ممتنة|ممتنون|وممتن|امتناني|بامتنان|الامتنان|امتنان|أقدر لك|أقدر ذلك|تقديري|مع التقدير|بالتقدير|جزيل|مشكور|مشكورة|مشكورين|تسلم|تسلمين|يسلمو|يعطيك العافية|جزاك الله خيرا|جزيت خيرا|بارك الله فيك|مدين لك|مدينة لك|العرفان|عرفاني|بفضلك|تشكرات',
};

/** All of them. */
export const THANKS = Object.values(THANKS_IN).flatMap((words) => words.split('|'));
