import { dayFrom } from '../../domain/plain-date.ts';
import { idsIn } from './bond.ts';
import { dataIn } from './page-data.ts';

/**
 * The day the viewer and a member connected, 'YYYY-MM-DD' where the user is, from the data of a hard load. After a
 * soft navigation that still is about the first page, so it must name the member (linkedin.md 2.8). What the contact
 * details say in words of some language is not read: no rule is sure of them all.
 */
export function connectedOn(document: Document, memberId: string): string | undefined {
  const connection = dataIn(document, 'code').find(
    (one) => /\.Connection$/.test(one?.$type) && idsIn(JSON.stringify(one)).includes(memberId),
  );
  return connection?.createdAt > 0 ? dayFrom(new Date(connection.createdAt)) : undefined;
}
