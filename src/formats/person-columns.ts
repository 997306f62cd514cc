import { headingOf } from './columns.ts';

/** What a column of a table of people may tell. */
export const PERSON_COLUMNS = [
  'fullName',
  'givenName',
  'familyName',
  'headline',
  'org',
  'title',
  'place',
  'profile',
  'email',
  'phone',
  'groups',
  'interests',
  'note',
  'birthday',
  'connectedOn',
] as const;
export type PersonColumn = (typeof PERSON_COLUMNS)[number];

/**
 * How such columns are called, in English and in languages LinkedIn is used in. Its own exports seem to be English
 * whatever the account's language (2026); others are re-saved and translated by hand.
 */
const WRITTEN: Record<PersonColumn, string> = {
  fullName:
    'Name, Full Name, Fullname, Display Name, Contact Name, Contact, Vollständiger Name, Nom complet, Nombre completo, Nome completo, Naam, Volledige naam',
  givenName:
    'First Name, Firstname, Given Name, Forename, Vorname, Prénom, Nombre, Nome, Voornaam, Imię, Förnamn, Fornavn',
  familyName:
    'Last Name, Lastname, Family Name, Surname, Nachname, Familienname, Nom, Nom de famille, Apellido, Apellidos, Cognome, Sobrenome, Apelido, Achternaam, Nazwisko, Efternamn, Etternavn',
  headline: 'Headline, Profile Headline, Tagline, Slogan',
  org: 'Company, Company Name, Current Company, Organization, Organisation, Organization Name, Employer, Firma, Unternehmen, Entreprise, Société, Empresa, Azienda, Società, Bedrijf, Företag',
  title:
    'Position, Current Position, Title, Job Title, Organization Title, Role, Berufsbezeichnung, Stelle, Poste, Fonction, Puesto, Cargo, Posizione, Ruolo, Functie, Stanowisko, Titel',
  place:
    'Location, Place, City, Town, Ort, Standort, Stadt, Lieu, Ville, Ubicación, Ciudad, Localização, Cidade, Località, Città, Plaats, Miasto',
  profile:
    'URL, Profile, Profile URL, Profile Link, Public Profile URL, LinkedIn, LinkedIn URL, LinkedIn Profile, LinkedIn Profile URL, Profil-URL, URL du profil, URL del perfil, URL do perfil, URL del profilo, XING, Wellfound, Website',
  email:
    'Email Address, Email, E-mail, E-mail Address, Mail, Primary Email, Work Email, E-Mail-Adresse, Adresse e-mail, Courriel, Correo electrónico, Dirección de correo electrónico, Endereço de e-mail, Indirizzo email, E-mailadres',
  phone:
    'Phone, Phone Number, Mobile, Mobile Phone, Telephone, Tel, Cell, Telefon, Handy, Téléphone, Teléfono, Telefone, Telefono, Telefoon',
  groups:
    'Groups, Group, Tags, Tag, Labels, Label, Categories, Category, Lists, Gruppen, Groupes, Grupos, Gruppi',
  interests: 'Interests, Interest, Interessen, Intérêts, Intereses, Interesses, Interessi',
  note: 'Notes, Note, Comments, Comment, Remarks, Description, Notizen, Notas, Observações, Commentaires, Notities',
  birthday:
    'Birthday, Birth Date, Birthdate, Date of Birth, DOB, Geburtstag, Geburtsdatum, Date de naissance, Cumpleaños, Fecha de nacimiento, Data de nascimento, Data di nascita, Verjaardag, Geboortedatum',
  connectedOn:
    'Connected On, Connection Date, Date Connected, Connected Since, Verbunden am, Connecté le, En relation depuis, Conectado el, Fecha de conexión, Conectado em, Data de conexão, Connesso il, Collegato il, Verbonden op',
};

const spellings = Object.fromEntries(
  PERSON_COLUMNS.map((name) => [name, WRITTEN[name].split(', ')]),
) as Record<PersonColumn, string[]>;

/** LinkedIn's `Connections.csv`, known by the day of connecting; without that column it is any table, to be mapped. */
export const CONNECTIONS = headingOf(spellings, [
  ['connectedOn', 'givenName'],
  ['connectedOn', 'familyName'],
  ['connectedOn', 'fullName'],
  ['connectedOn', 'profile'],
]);

/** Any table in which a column says who somebody is. */
export const PEOPLE = headingOf(spellings, [
  ['fullName'],
  ['givenName'],
  ['familyName'],
  ['profile'],
  ['email'],
  ['phone'],
]);
