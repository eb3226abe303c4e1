/** What the engine tells of a row, put into the words of the published table. */
import { audiences, disclosure, type AudienceName } from '../../policy/index.ts';
import { knownId, type ExplainedGround, type ExplainedRow } from '../../privacy/index.ts';
import { MOST_EXPLAINED, type Explanation, type ExplanationGround } from './explanation.ts';

const whens = new Map(disclosure.map(({ to, under, when }) => [`${to} ${under}`, when]));

export function explanationOf(id: string, { grounds, fields, ...row }: ExplainedRow): Explanation {
  return {
    ...row,
    id: knownId(id),
    grounds: grounds.map(inWords),
    fields: fields.slice(0, MOST_EXPLAINED).map((field) => ({
      ...field,
      grounds: field.grounds.map(inWords),
      rows: field.rows?.map(inWords) ?? null,
    })),
  };
}

function inWords(ground: ExplainedGround): ExplanationGround {
  const { description } = audiences[ground.to as AudienceName]; // the table's own word
  return { ...ground, who: description, when: whens.get(`${ground.to} ${ground.under}`) ?? '' };
}
