/** The words a page puts around a person; no reader may depend on them. */
export interface Labels {
  dir: 'ltr' | 'rtl';
  contactInfo: string;
  connections: string;
  message: string;
  more: string;
  search: string;
  notifications: string;
  messaging: string;
  profilePhoto: string;
  about: string;
  experience: string;
  education: string;
  also: string;
  /** "Current company: X. Click to skip to the experience card" */
  currentCompany: string;
  school: string;
  mutual: string;
  /** Over the day, in the contact details. */
  connected: string;
  /** The degree as shown and as it is read aloud. */
  degree: [shown: string, spoken: string][];
}

const english: Labels = {
  dir: 'ltr',
  contactInfo: 'Contact info',
  connections: 'connections',
  message: 'Message',
  more: 'More',
  search: 'Search',
  notifications: '0 notifications',
  messaging: 'Messaging',
  profilePhoto: 'Profile photo',
  about: 'About',
  experience: 'Experience',
  education: 'Education',
  also: 'People also viewed',
  currentCompany: 'Current company',
  school: 'Education',
  mutual: 'mutual connections',
  connected: 'Connected',
  degree: [
    ['1st', '1st degree connection'],
    ['2nd', '2nd degree connection'],
    ['3rd+', '3rd+ degree connection'],
  ],
};

const polish: Labels = {
  dir: 'ltr',
  contactInfo: 'Informacje kontaktowe',
  connections: 'kontaktów',
  message: 'Wiadomość',
  more: 'Więcej',
  search: 'Szukaj',
  notifications: 'Powiadomienia: 0',
  messaging: 'Wiadomości',
  profilePhoto: 'Zdjęcie profilowe',
  about: 'Informacje',
  experience: 'Doświadczenie',
  education: 'Wykształcenie',
  also: 'Wyświetlane też profile',
  currentCompany: 'Obecna firma',
  school: 'Wykształcenie',
  mutual: 'wspólnych kontaktów',
  connected: 'Nawiązano kontakt',
  degree: [
    ['1.', 'Kontakt 1. stopnia'],
    ['2.', 'Kontakt 2. stopnia'],
    ['3.+', 'Kontakt 3. stopnia i dalszy'],
  ],
};

const arabic: Labels = {
  dir: 'rtl',
  contactInfo: 'معلومات الاتصال',
  connections: 'من الزملاء',
  message: 'رسالة',
  more: 'المزيد',
  search: 'بحث',
  notifications: '٠ إشعارات',
  messaging: 'الرسائل',
  profilePhoto: 'صورة الملف الشخصي',
  about: 'نبذة عني',
  experience: 'الخبرة',
  education: 'التعليم',
  also: 'شاهدوا أيضًا',
  currentCompany: 'الشركة الحالية',
  school: 'التعليم',
  mutual: 'من الزملاء المشتركين',
  connected: 'تم الاتصال',
  degree: [
    ['\u200f١', 'زميل من الدرجة الأولى'],
    ['\u200f٢', 'زميل من الدرجة الثانية'],
    ['\u200f٣+', 'زميل من الدرجة الثالثة'],
  ],
};

const hebrew: Labels = {
  dir: 'rtl',
  contactInfo: 'פרטי קשר',
  connections: 'קשרים',
  message: 'הודעה',
  more: 'עוד',
  search: 'חיפוש',
  notifications: '0 התראות',
  messaging: 'הודעות',
  profilePhoto: 'תמונת פרופיל',
  about: 'אודות',
  experience: 'ניסיון',
  education: 'השכלה',
  also: 'אנשים צפו גם',
  currentCompany: 'החברה הנוכחית',
  school: 'השכלה',
  mutual: 'קשרים משותפים',
  connected: 'התחברתם',
  degree: [
    ['1', 'קשר מדרגה ראשונה'],
    ['2', 'קשר מדרגה שנייה'],
    ['3+', 'קשר מדרגה שלישית'],
  ],
};

const japanese: Labels = {
  dir: 'ltr',
  contactInfo: '連絡先情報',
  connections: 'つながり',
  message: 'メッセージ',
  more: 'その他',
  search: '検索',
  notifications: '通知0件',
  messaging: 'メッセージ',
  profilePhoto: 'プロフィール写真',
  about: '自己紹介',
  experience: '職歴',
  education: '学歴',
  also: '他の人はこちらも閲覧しています',
  currentCompany: '現在の会社',
  school: '学歴',
  connected: 'つながった日',
  mutual: '人の共通の知り合い',
  degree: [
    ['1次', '1次のつながり'],
    ['2次', '2次のつながり'],
    ['3次以上', '3次以上のつながり'],
  ],
};

export const labels = { en: english, pl: polish, ar: arabic, he: hebrew, ja: japanese } satisfies Record<
  string,
  Labels
>;
export type Language = keyof typeof labels;
