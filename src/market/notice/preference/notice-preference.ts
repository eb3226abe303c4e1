import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { kind as holds } from '../../../policy/index.ts';
import { adds, Carries, sql } from '../../../privacy/index.ts';
import { Me } from '../../member/index.ts';
import { everyNoticeKind, noticeKinds, NoticeKinds, type NoticeKind } from '../notice-kinds.ts';

export enum NoticeLanguage {
  JA = 'JA',
  EN = 'EN',
}
registerEnumType(NoticeLanguage, {
  name: 'NoticeLanguage',
  description: 'The language of mails about notices.',
  valuesConfig: { JA: { description: 'Japanese.' }, EN: { description: 'English.' } },
});

@Carries()
@ObjectType({ description: 'Whether a kind of notice is mailed to you. In the service every notice is shown.' })
export class NoticePreference {
  @Field(() => NoticeKinds, { description: 'Which notices.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'Whether they are mailed too.' })
  mail!: boolean;
}

@InputType({ description: 'Whether a kind of notice is mailed to you.' })
export class NoticePreferenceInput {
  @Field(() => NoticeKinds, { description: 'Which notices.' })
  kind!: NoticeKind;

  @Field(() => Boolean, { description: 'Whether they are mailed too.' })
  mail!: boolean;
}

type Said = Readonly<Record<string, boolean>> | null;

adds(Me, {
  noticePreferences: {
    type: () => [NoticePreference],
    description: 'Which notices are mailed to you: what you said, and where you said nothing what is usual.',
    holds: holds.PUBLIC,
    by: {
      from: (me) => sql`(select json_object_agg(p.kind, p.mail) from notice_preference p where p.member_id = ${me}.id)`,
      made: (said: Said): NoticePreference[] =>
        everyNoticeKind.map((kind) => ({ kind, mail: said?.[kind] ?? noticeKinds[kind].mail })),
    },
  },
  noticeLanguage: {
    type: () => NoticeLanguage,
    description: 'The language of mails about notices; Japanese unless you chose another.',
    holds: holds.PUBLIC,
    by: (me) => sql`coalesce((select s.language from notice_setting s where s.member_id = ${me}.id), 'JA')`,
  },
});
