import { applicationTasks } from './application/application.jobs.ts';
import { forgetSessions } from './session/forget-sessions.ts';

export const accountTasks = [...applicationTasks, forgetSessions] as const;
