import './named-member.reads.ts';

export { namesMembers, takesTwo } from './dossier.reads.ts';
export { DossierState, NamedKinds, type DossierSort, type NameableKind } from './dossier.states.ts';
export {
  approve,
  end,
  keepDossier,
  lockDossier,
  refuse,
  type Decided,
  type Deciding,
  type LockedDossier,
} from './dossiers.ts';
export { registerDossier } from './register-dossier.ts';
export { referenceOf } from './handing-over.ts';
