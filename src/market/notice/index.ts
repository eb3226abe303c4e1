import './notice.reads.ts';
import './preference/notice-preference.ts';
import { forgetNotices } from './forget-notices.jobs.ts';
import { mailTasks } from './mail/mail-notice.jobs.ts';
import { NoticeResolver } from './notice.resolver.ts';

export { carriesMails } from './mail/carries-mails.ts';
export type { GivenMail } from './mail/mail-notice.jobs.ts';
export { everyNoticeKind, NoticeKinds, type NoticeKind } from './notice-kinds.ts';
export { makeNotices } from './notice-receiver.ts';
export { Notice } from './notice.ts';

export const noticeResolvers = [NoticeResolver] as const;
export const noticeTasks = [...mailTasks, forgetNotices] as const;
