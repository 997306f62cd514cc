import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** An export as LinkedIn gives it, of people nobody is. */

const GIVEN = 'Mara Tomas Inês Priya Jun Layla Елена Søren Aoife Kwame Noor Zofia'.split(' ');
const FAMILY = 'Okafor Brekke Faria Shah Li Haddad Krylova Ødegård Byrne Mensah Aziz Nowak'.split(' ');
const ORGS = ['Halden Labs', 'Norte', 'Campo Estudos', 'Werft 9', '"Quoted, Inc."', 'Ølbryggeriet'];
const TITLES = ['Lead UX Researcher', 'Head of Design', 'Founder, again', 'Welder', 'Accountant ', ''];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const NOTES =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address."\n\n';

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const of = (all: string[], at: number) => all[at % all.length] ?? '';

/** The one at that place, by the address of their profile. */
export function vanityOf(at: number): string {
  return `invented-${at}`;
}

/** What they are called. */
export function nameOf(at: number): string {
  return `${of(GIVEN, at)} ${of(FAMILY, Math.floor(at / GIVEN.length))}-${at}`;
}

/** `Connections.csv` of so many people. @param promoted these have another title than else */
export function connectionsCsv(count: number, promoted: number[] = []): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const [given = '', family = ''] = nameOf(at).split(' ');
    const title = promoted.includes(at) ? 'Director of everything' : of(TITLES, at);
    const day = `${String((at % 28) + 1).padStart(2, '0')} ${of(MONTHS, at % 10)} ${2010 + (at % 15)}`;
    const url = `https://www.linkedin.com/in/${vanityOf(at)}`;
    const mail = at % 25 === 0 ? `${vanityOf(at)}@example.org` : '';
    return [given, family, url, mail, of(ORGS, at), title, day].map(quoted).join(',');
  });
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
  return `${NOTES}${header}\n${rows.join('\n')}\n`;
}

/** Rows LinkedIn leaves of members who are gone. */
export function goneRows(count: number): string {
  return ',,,,,,08 Jun 2024\n'.repeat(count);
}

/** `messages.csv`: the user wrote with the first so many, twice each. */
export function messagesCsv(count: number, me = 'Sam Example'): string {
  const header =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER';
  const mine = 'https://www.linkedin.com/in/sam-example';
  const lines = Array.from({ length: count }, (_, at) => {
    const theirs = `https://www.linkedin.com/in/${vanityOf(at)}`;
    const month = String((at % 9) + 1).padStart(2, '0');
    return [
      `c${at},,${me},${mine},${nameOf(at)},${theirs},2026-${month}-03 10:00:00 UTC,,"Hello, ${at}\nhow are you?",INBOX`,
      `c${at},,${nameOf(at)},${theirs},${me},${mine},2026-${month}-04 10:00:00 UTC,,Fine!,INBOX`,
    ].join('\n');
  });
  return `${header}\n${lines.join('\n')}\n`;
}

/** The files in a ZIP, as LinkedIn sends them. */
export async function exportZip(files: Record<string, string>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
  return writer.close();
}
