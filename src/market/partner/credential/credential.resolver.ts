import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Access, Carries } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { UserError, userError } from '../../error/index.ts';
import { IdempotencyKey } from '../../scalars.ts';
import { PartnerPayload } from '../partner.payload.ts';
import { partnerById } from '../partner.reads.ts';
import { Partner } from '../partner.ts';
import { addKey, issueSecret, MOST_CREDENTIALS, revokeCredential, type Credentialed } from './credentials.ts';

@InputType({ description: 'Who gets a secret.' })
class IssuePartnerSecretInput {
  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => IdempotencyKey, {
    description: 'Sent again with the same input, it makes no second secret, and does not tell the first one again.',
  })
  idempotencyKey!: string;
}

@InputType({ description: 'A public key of a partner.' })
class AddPartnerKeyInput {
  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => String, {
    description:
      'The public key as the JSON of a JWK (RFC 7517): EC on P-256, OKP on Ed25519, or RSA of 2,048 bits or more. Its `kid` is kept, or made.',
  })
  jwk!: string;

  @Field(() => IdempotencyKey, { description: 'Sent again with the same input, it gets the first answer (R31).' })
  idempotencyKey!: string;
}

@InputType({ description: 'A credential of a partner.' })
class RevokePartnerCredentialInput {
  @Field(() => ID, { description: 'The credential.' })
  credentialId!: string;
}

@Carries()
@ObjectType({ description: 'A new secret of a partner.' })
class IssuePartnerSecretPayload {
  @Field(() => Partner, {
    nullable: true,
    description: 'The partner; its id is its client id. Null where none was made.',
  })
  partner!: Partner | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret, told this once: it is kept nowhere. Null where it was told before, or none was made.',
  })
  clientSecret!: string | null;

  @Field(() => [UserError], { description: 'What was wrong; empty when it was done.' })
  userErrors!: readonly UserError[];
}

@Resolver()
export class CredentialResolver {
  @Access('staff:privacy-officer')
  @Mutation(() => IssuePartnerSecretPayload, {
    description: `Makes a client secret. A partner has ${MOST_CREDENTIALS} credentials at most, so that one can take another’s place.`,
  })
  async issuePartnerSecret(
    @Arg('input', () => IssuePartnerSecretInput, { description: 'For whom.' }) input: IssuePartnerSecretInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IssuePartnerSecretPayload> {
    const made = await issueSecret(context, input);
    return { ...(await answered(context, info, made)), clientSecret: made.secret ?? null };
  }

  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, {
    description: 'Adds a public key, with which the partner signs its requests for tokens (private_key_jwt).',
  })
  async addPartnerKey(
    @Arg('input', () => AddPartnerKeyInput, { description: 'The key.' }) input: AddPartnerKeyInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, await addKey(context, input));
  }

  @Access('staff:privacy-officer')
  @Mutation(() => PartnerPayload, {
    description: 'Revokes a credential. The partner’s tokens end at once; with another credential it gets new ones.',
  })
  async revokePartnerCredential(
    @Arg('input', () => RevokePartnerCredentialInput, { description: 'Which.' }) input: RevokePartnerCredentialInput,
    @Ctx() context: MarketContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PartnerPayload> {
    return answered(context, info, await revokeCredential(context, input.credentialId));
  }
}

async function answered(context: MarketContext, info: GraphQLResolveInfo, made: Credentialed): Promise<PartnerPayload> {
  if ('code' in made)
    return {
      partner: null,
      userErrors: [userError(context.language, made.code, made.field ? [made.field] : undefined)],
    };
  const partner = await context.pages.read(partnerById, info, { id: made.partnerId }, { field: 'partner' });
  return { partner, userErrors: [] };
}
