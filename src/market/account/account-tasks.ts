import { applicationTasks } from './application/application.jobs.ts';
import { forgetAttempts } from './forget-attempts.ts';
import { forgetSessions } from './session/forget-sessions.ts';

export const accountTasks = [...applicationTasks, forgetSessions, forgetAttempts] as const;
