/** The ways by which someone other than members comes to what a member entered. */
import type { Answer } from '../../harness/server.ts';

interface Through {
  readonly text: (wanted: string) => string;
  readonly takesId: boolean;
  readonly found: (
    data: Answer['data'],
    of: { readonly id: string; readonly about: { readonly id: string } },
  ) => Answer['data'];
}

const one = (root: string, inner: (wanted: string) => string) => ({
  takesId: true,
  text: (wanted: string) => `query ($id: ID!) { ${root}(id: $id) { ${inner(wanted)} } }`,
});

const list = (root: string): Through => ({
  takesId: false,
  text: (wanted) => `{ ${root}(first: 100) { edges { node { id registration { ${wanted} } } } } }`,
  found: (data, { id }) =>
    data[root].edges.find(({ node }: { node: { id: string } }) => node.id === id)?.node.registration,
});

/** A file that names members. */
const file = (root: string): Through => ({
  ...one(root, (wanted) => `members { member { id } registration { ${wanted} } }`),
  found: (data, { about }) =>
    data[root]?.members.find(({ member }: { member: { id: string } }) => member.id === about.id)?.registration,
});

const subjectOf = (data: Answer['data'], memberId: string) =>
  data.case?.subjects.find((subject: { memberId: string }) => subject.memberId === memberId);

const through = {
  parcel: {
    ...one('shipment', (wanted) => `recipient { ${wanted} }`),
    found: (data) => data.shipment?.recipient,
  },
  payment: {
    ...one('payment', (wanted) => `payer { ${wanted} }`),
    found: (data) => data.payment?.payer,
  },
  enquiry: list('enquiries'),
  consent: list('consents'),
  request: file('authorityRequest'),
  emergency: file('emergency'),
  engagement: file('engagement'),
  case: {
    ...one('case', (wanted) => `subjects { memberId registration { ${wanted} } }`),
    found: (data, { about }) => subjectOf(data, about.id)?.registration,
  },
  cardInCase: {
    ...one('case', (wanted) => `subjects { memberId trades { edges { node { cards { ${wanted} } } } } }`),
    found: (data, { about }) => subjectOf(data, about.id)?.trades?.edges[0]?.node.cards?.[0],
  },
} satisfies Readonly<Record<string, Through>>;

export type Way = keyof typeof through;
export const ways: Readonly<Record<Way, Through>> = through;
