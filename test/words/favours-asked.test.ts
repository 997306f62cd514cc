import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/locale.ts';
import { says } from '../../src/domain/message-words.ts';
import { THANKS_IN } from '../../src/domain/thanks-words.ts';
import type { Entry } from '../ui/catalogue.ts';

const root = join(import.meta.dirname, '../../public/_locales');

/** What people write in each language, with what is no ask after it: interest, an invitation, thanks, an offer. */
const SAID: Record<string, { asks: string[]; others: string[] }> = {
  de: {
    asks: [
      'Könntest du mich Ada vorstellen?',
      'Darf ich dich um einen Gefallen bitten?',
      'Ich hätte gern deinen Rat dazu.',
      'Kennst du jemanden, der einstellt?',
      'Magst du mal einen Blick auf meinen Lebenslauf werfen?',
    ],
    others: [
      'Was ist aus dem Halbmarathon geworden?',
      'Könntest du am Donnerstag? Der Kaffee geht auf mich.',
      'Kannst du glauben, dass es zehn Jahre sind? Hast du Zeit für einen Kaffee?',
      'Danke für deinen Rat und dass du mich vorgestellt hast. Wie lief es?',
      'Kann ich dir einen Gefallen tun? Was ist deine Meinung dazu?',
    ],
  },
  es: {
    asks: [
      '¿Podrías presentarme a Ada?',
      '¿Puedo pedirte un favor?',
      'Me vendría bien tu consejo.',
      '¿Conoces a alguien que contrate?',
      '¿Le echarías un vistazo a mi currículum?',
    ],
    others: [
      '¿Qué fue de la media maratón?',
      '¿Podrías el jueves? El café lo pongo yo.',
      '¿Puedes creer que ya son diez años? ¿Tienes un rato para un café?',
      'Gracias por tu consejo y por presentarme a Ada. ¿Cómo salió?',
      '¿Te hago un favor con eso? ¿Puedo ayudarte? ¿Cuál es tu opinión?',
    ],
  },
  fr: {
    asks: [
      'Pourriez-vous me présenter à Ada ?',
      'Puis-je vous demander un service ?',
      'J’aurais besoin de vos conseils.',
      'Connaissez-vous quelqu’un qui recrute ?',
      'Pourriez-vous m’aider à préparer l’entretien ?',
    ],
    others: [
      'Qu’est devenu le semi-marathon ?',
      'Pourriez-vous jeudi ? Le café est pour moi.',
      'Pouvez-vous croire que cela fait dix ans ? Auriez-vous une heure pour un café ?',
      'Merci de vos conseils et de m’avoir présenté à Ada. Comment était-ce ?',
      'Puis-je vous rendre service ? Je voulais vous demander où en est le panel.',
    ],
  },
  pt_BR: {
    asks: [
      'Você poderia me apresentar a Ada?',
      'Posso te pedir um favor?',
      'Eu adoraria um conselho sobre isto.',
      'Você conhece alguém que esteja contratando?',
      'Você daria uma olhada no meu currículo?',
    ],
    others: [
      'O que aconteceu com a meia maratona?',
      'Você poderia na quinta? O café é por minha conta.',
      'Você pode acreditar que já são dez anos? Tem um tempinho para um café?',
      'Obrigado pelo seu conselho e por me apresentar a Ada. Como foi?',
      'Posso ajudar você com isso? Qual é a sua opinião?',
    ],
  },
  pl: {
    asks: [
      'Czy możesz przedstawić mnie Adzie?',
      'Mam do Ciebie prośbę.',
      'Przydałaby mi się Twoja rada.',
      'Znasz kogoś, kto zatrudnia?',
      'Rzucisz okiem na moje CV?',
    ],
    others: [
      'Co słychać po półmaratonie?',
      'Czy możesz w czwartek? Ja stawiam kawę.',
      'Czy możesz uwierzyć, że to już dziesięć lat? Masz chwilę na kawę?',
      'Dzięki za Twoją radę i za pomoc. Jak poszło?',
      'Mogę Ci w czymś pomóc? Jaka jest Twoja opinia?',
    ],
  },
  ar: {
    asks: [
      'هل يمكنك أن تعرفني على آدا؟',
      'أودّ أن أطلب منك معروفًا.',
      'أحتاج إلى نصيحتك في هذا.',
      'هل تعرف أحدًا يوظّف؟',
      'هل يمكنك إلقاء نظرة على سيرتي الذاتية؟',
    ],
    others: [
      'ما أخبار نصف الماراثون؟',
      'هل يمكنك يوم الخميس؟ القهوة على حسابي.',
      'هل تصدّق أنها عشر سنوات؟ هل لديك وقت لفنجان قهوة؟',
      'شكرًا على نصيحتك وعلى مساعدتك. كيف سارت الأمور؟',
      'هل يمكنني مساعدتك؟ ما رأيك في المقال؟',
    ],
  },
  ja: {
    asks: [
      'エイダさんをご紹介いただけませんか？',
      '一つお願いがあります。',
      'この件でアドバイスをいただけると嬉しいです。',
      '採用中の会社をどなたかご存じありませんか？',
      '履歴書を見ていただけませんか？',
    ],
    others: [
      'ハーフマラソンはいかがでしたか？',
      '木曜日はご都合いかがですか？コーヒーでもご一緒できませんか。',
      '先日の記事は見ていただけましたか？',
      'ご紹介いただきありがとうございました。今後ともよろしくお願いします。',
      '何かお手伝いできることはありますか？ご意見はいかがですか？',
    ],
  },
};

describe.each(Object.entries(SAID))('in %s', (folder, { asks, others }) => {
  const catalogue: Record<string, Entry> = JSON.parse(
    readFileSync(join(root, folder, 'messages.json'), 'utf8'),
  );
  const words = (key: string) => catalogue[key]?.message.split('|') ?? [];

  test.each(asks)('somebody asks for a favour: %s', (text) => {
    expect(says(text, words('words_asks'))).toBe(true);
  });

  test.each(others)('nobody asks for a favour: %s', (text) => {
    expect(says(text, words('words_asks'))).toBe(false);
  });

  test.each(['begin_thanks', 'begin_thanks_first'])('%s says thanks', (key) => {
    const thanks = THANKS_IN[folder.replace('_', '-') as Language].split('|');
    expect(says(catalogue[key]?.message ?? '', thanks)).toBe(true);
  });
});
