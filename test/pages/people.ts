import { type Person, person, type Sketch } from './person.ts';

const LONG_HEADLINE =
  'Professorin für Wasserbau und Küsteningenieurwesen | Leiterin der Arbeitsgruppe Sedimenttransport, Auenrenaturierung und Klimafolgenanpassung | Vorständin des Bundesverbands für naturnahe Fließgewässer | Gutachterin, Rednerin, Moderatorin | Früher: Deichverband Unterelbe, Hafenplanung Nordfeld, Institut für Strömungslehre';

/** The demo network, in the order of the feed. */
export const people: Person[] = (
  [
    {
      vanity: 'mara-okafor',
      name: 'Mara Okafor',
      pronouns: 'She/Her',
      headline: 'Lead UX Researcher at Halden Labs',
      org: 'Halden Labs',
      school: 'University of Westmere',
      title: 'Lead UX Researcher',
      place: 'Lisbon, Portugal',
      degree: 1,
      build: 'b',
    },
    {
      vanity: 'tomas-brekke-4b81c7',
      name: 'Tomas Brekke',
      org: 'Fjordline Verft',
      place: 'Bergen, Vestland, Norway',
      degree: 2,
      build: 'a24',
    },
    {
      vanity: 'łucja-wiśniowska-3a9d17',
      name: 'Łucja Wiśniowska',
      pronouns: 'Ona/Jej',
      headline: 'Projektantka oświetlenia scenicznego',
      org: 'Teatr Pod Platanem',
      school: 'Akademia Sztuk Stosowanych w Brzegu',
      place: 'Wrocław, Dolnośląskie, Polska',
      degree: 1,
      build: 'a24',
      language: 'pl',
    },
    {
      vanity: 'yusuf-alhaddad',
      name: 'يوسف الحدّاد',
      headline: 'مهندس طاقة شمسية · شركة نور البادية',
      org: 'نور البادية',
      school: 'جامعة الواحة',
      place: 'عمّان، الأردن',
      degree: 2,
      build: 'b',
      language: 'ar',
    },
    {
      vanity: 'noa-barkai-59',
      name: 'נועה ברקאי',
      headline: 'רכזת מתנדבים בעמותת גשר לים',
      org: 'גשר לים',
      place: 'חיפה, ישראל',
      degree: 1,
      build: 'a21',
      language: 'he',
    },
    {
      vanity: 'oksana-levchuk',
      name: 'Оксана Левчук',
      headline: 'Редакторка дитячих книжок',
      org: 'Видавництво «Лелека»',
      school: 'Університет Надбужжя',
      place: 'Львів, Україна',
      degree: 3,
      build: 'a24',
    },
    {
      vanity: '林-美穂-3a91c2',
      name: '林 美穂',
      headline: '陶芸家・窯元「青磁庵」',
      org: '青磁庵',
      place: 'Singapore',
      degree: 2,
      build: 'b',
      language: 'ja',
    },
    {
      vanity: '🏳️‍🌈-devi-anand',
      name: 'Devi 🌊 Anand',
      pronouns: 'they/them',
      headline: 'Ocean data engineer 🐋 · tidal models',
      org: 'Kelp & Current',
      school: 'Institute of Coastal Studies',
      place: 'Kochi, Kerala, India',
      degree: 1,
      build: 'b25',
    },
    {
      vanity: 'maximiliane-theodora-von-hohenbruck-ellersdorf-871b04',
      name: 'Prof. Dr.-Ing. habil. Maximiliane-Theodora Freifrau von Hohenbruck-Ellersdorf',
      headline: LONG_HEADLINE,
      org: 'Technische Hochschule Nordfeld',
      school: 'Universität Elbauen',
      place: 'Metropolregion Nordfeld',
      degree: 3,
      build: 'b',
    },
    {
      vanity: 'joao-silva-mba',
      name: 'João Silva, MBA',
      headline: 'Diretor financeiro na Pão de Pedra',
      org: 'Pão de Pedra',
      school: 'Escola de Negócios do Sul',
      title: 'Diretor financeiro',
      place: 'São Bento, Brasil',
      degree: 2,
      build: 'd',
    },
    {
      vanity: '-anne-sophie--dubreuil-',
      name: 'Anne-Sophie Dubreuil–Kaya',
      headline: 'Sage-femme libérale',
      place: 'Nantes, Pays de la Loire, France',
      degree: 2,
      build: 'a18',
    },
    {
      vanity: 'fox-🦊',
      name: '🦊',
      headline: 'I only post about foxes',
      place: 'Tallinn, Estonia',
      degree: 3,
      build: 'a24',
    },
    {
      vanity: '박-서연-77d0e1',
      name: '박서연',
      headline: '이노베이션 디자이너',
      org: '한빛공방',
      place: '대한민국 전주',
      degree: 1,
      build: 'a21',
    },
    {
      vanity: 'ngozi-eze',
      name: 'Ngozi Eze',
      pronouns: 'She/Her',
      headline: 'Between roles, learning to sail',
      school: 'Harbour College',
      place: 'Port Meridian',
      degree: 1,
      build: 'b',
    },
    {
      vanity: 'sam-whitlock',
      name: 'Sam Whitlock',
      headline: 'Night baker turned food writer',
      org: 'The Slow Loaf',
      title: 'Food writer',
      degree: 2,
      build: 'd',
    },
  ] satisfies Sketch[]
).map(person);

/** Who is signed in; their own profile can be edited and has no degree. */
export const viewer: Person = person(
  {
    vanity: 'robin-vale',
    name: 'Robin Vale',
    pronouns: 'They/Them',
    headline: 'Community librarian',
    org: 'Meridian Town Library',
    school: 'Harbour College',
    place: 'Port Meridian',
    build: 'a24',
  },
  people.length,
);

/** Somebody of the demo network, or the viewer, by vanity. */
export function personCalled(vanity: string): Person | undefined {
  return [...people, viewer].find((one) => one.vanity === vanity.normalize().toLowerCase());
}

/** The address of a profile's path, escaped as LinkedIn escapes it. */
export function pathOf({ vanity }: Pick<Person, 'vanity'>): string {
  return `/in/${encodeURIComponent(vanity)}/`;
}
