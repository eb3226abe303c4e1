/** What the privacy officer does with colleagues: locks one out, whatever the identity provider says, and lets them in again. */
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Access, knownId } from '../../../privacy/index.ts';
import type { MarketContext } from '../../context.ts';
import { endGround, layGround } from '../../ground/index.ts';
import { StaffMember } from '../person/staff-member.ts';
import { staffAct, StaffActInput, StaffActPayload } from './staff-act.ts';

@InputType({ description: 'One of the staff.' })
class ColleagueInput extends StaffActInput {
  @Field(() => ID, { description: 'Whom.' })
  staffId!: string;
}

@Resolver()
export class OfficerResolver {
  @Access('staff:privacy-officer')
  @Mutation(() => StaffActPayload, {
    description: 'Locks one of the staff out: their sessions and cases end at once, and they cannot sign in.',
  })
  lockStaffOut(
    @Arg('input', () => ColleagueInput, { description: 'Whom.' }) input: ColleagueInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    return onColleague(context, input, { name: 'lockStaffOut', work: (em, { groundId }) => endGround(em, groundId) });
  }

  @Access('staff:privacy-officer')
  @Mutation(() => StaffActPayload, {
    description: 'Lets one who was locked out sign in again; nothing of before stands.',
  })
  letStaffIn(
    @Arg('input', () => ColleagueInput, { description: 'Whom.' }) input: ColleagueInput,
    @Ctx() context: MarketContext,
  ): Promise<StaffActPayload> {
    const work = async (em: EntityManager, person: StaffMember): Promise<void> => {
      await endGround(em, person.groundId);
      person.groundId = await layGround(em, { sort: 'STAFF' });
    };
    return onColleague(context, input, { name: 'letStaffIn', work });
  }
}

interface OnColleague {
  readonly name: string;
  readonly work: (em: EntityManager, person: StaffMember) => Promise<void>;
}

/** Held, as by a sign-in: of two officers at once each sees what the other did. */
const lockMode = LockMode.PESSIMISTIC_WRITE;

/** Not oneself: whoever looks after the others' coming in is looked after by another. */
function onColleague(
  context: MarketContext,
  input: ColleagueInput,
  { name, work }: OnColleague,
): Promise<StaffActPayload> {
  const id = knownId(input.staffId);
  return staffAct(context, {
    name,
    input,
    targets: [id],
    work: async (em) => {
      const person = context.viewer.is(id) ? null : await em.findOne(StaffMember, { id }, { lockMode });
      if (!person) return { field: 'staffId', code: 'NOT_FOUND' };
      await work(em, person);
      return null;
    },
  });
}
