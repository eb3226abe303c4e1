import './partner.reads.ts';
import './credential/credential.reads.ts';
import './recipient.reads.ts';
import './reminder/partner-reminder.reads.ts';
import { CredentialResolver } from './credential/credential.resolver.ts';
import { PartnerResolver } from './partner.resolver.ts';
import { RegisterResolver } from './register/register.resolver.ts';
import { webhookResolvers } from './webhook/index.ts';
import { ReminderResolver } from './reminder/partner-reminder.resolver.ts';
import { StandingResolver } from './standing/standing.resolver.ts';

export { PartnerCredential } from './credential/partner-credential.ts';
export { PartnerScope, PartnerState } from './partner.enums.ts';
export { Partner } from './partner.ts';
export { remindOfPartners } from './reminder/remind.jobs.ts';
export { enterPartner } from './register/registering.ts';
export type { PartnerWords } from './register/register-partner.ts';
export { clientOf, isFromNetworkOf, type Client } from './token/client.ts';
export { endToken, forgetTokens, isFirstUse, keepToken, tokenById } from './token/partner-tokens.ts';

export { makeDeliveries, webhookTasks, type Outcome, type Post, type WebhookSender } from './webhook/index.ts';

export const partnerResolvers = [
  PartnerResolver,
  RegisterResolver,
  StandingResolver,
  CredentialResolver,
  ReminderResolver,
  ...webhookResolvers,
] as const;
