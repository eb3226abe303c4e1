/** The ways by which someone other than members comes to what a member entered. */
import type { Answer } from '../../harness/server.ts';

interface Of {
  readonly id: string;
  readonly about: { readonly id: string };
}

/** What is explained: something with an id, and the way from there. */
interface Explained {
  readonly id: string;
  readonly path: string;
}

interface Through {
  readonly text: (wanted: string) => string;
  readonly takesId: boolean;
  readonly found: (data: Answer['data'], of: Of) => Answer['data'];
  /** Where `explain` tells of it; null where there is nothing to ask by. */
  readonly explained: (data: Answer['data'], of: Of) => Explained | null;
}

/** A card has an id of its own, which is asked for with it. */
const byItself = (found: Answer['data']): Explained | null => found && { id: found.id, path: '' };

const inside = (id: string, list: string, index: number): Explained | null =>
  index < 0 ? null : { id, path: `${list}.${index}.registration.` };

const one = (root: string, inner: (wanted: string) => string) => ({
  takesId: true,
  text: (wanted: string) => `query ($id: ID!) { ${root}(id: $id) { ${inner(wanted)} } }`,
});

const list = (root: string): Through => ({
  takesId: false,
  text: (wanted) => `{ ${root}(first: 100) { edges { node { id registration { ${wanted} } } } } }`,
  found: (data, { id }) =>
    data[root].edges.find(({ node }: { node: { id: string } }) => node.id === id)?.node.registration,
  explained: (_data, { id }) => ({ id, path: 'registration.' }),
});

/** A file that names members. */
const file = (root: string): Through => ({
  ...one(root, (wanted) => `members { member { id } registration { ${wanted} } }`),
  found: (data, { about }) =>
    data[root]?.members.find(({ member }: { member: { id: string } }) => member.id === about.id)?.registration,
  explained: (data, { id, about }) =>
    inside(
      id,
      'members',
      data[root]?.members.findIndex(({ member }: { member: { id: string } }) => member.id === about.id) ?? -1,
    ),
});

const subjectOf = (data: Answer['data'], memberId: string) =>
  data.case?.subjects.find((subject: { memberId: string }) => subject.memberId === memberId);

const through = {
  parcel: {
    ...one('shipment', (wanted) => `recipient { id ${wanted} }`),
    found: (data) => data.shipment?.recipient,
    explained: (data) => byItself(data.shipment?.recipient),
  },
  payment: {
    ...one('payment', (wanted) => `payer { id ${wanted} }`),
    found: (data) => data.payment?.payer,
    explained: (data) => byItself(data.payment?.payer),
  },
  enquiry: list('enquiries'),
  consent: list('consents'),
  request: file('authorityRequest'),
  emergency: file('emergency'),
  engagement: file('engagement'),
  case: {
    ...one('case', (wanted) => `subjects { memberId registration { ${wanted} } }`),
    found: (data, { about }) => subjectOf(data, about.id)?.registration,
    explained: (data, { id, about }) =>
      inside(id, 'subjects', data.case?.subjects.indexOf(subjectOf(data, about.id)) ?? -1),
  },
  cardInCase: {
    ...one('case', (wanted) => `subjects { memberId trades { edges { node { cards { id ${wanted} } } } } }`),
    found: (data, { about }) => subjectOf(data, about.id)?.trades?.edges[0]?.node.cards?.[0],
    explained: (data, { about }) => byItself(subjectOf(data, about.id)?.trades?.edges[0]?.node.cards?.[0]),
  },
} satisfies Readonly<Record<string, Through>>;

export type Way = keyof typeof through;
export const ways: Readonly<Record<Way, Through>> = through;
