import type { LetterTexts } from './letters.ts';

export const english: LetterTexts = {
  CONFIRM_EMAIL: ({ site, url, minutes }) => ({
    subject: `Please confirm your e-mail address (${site})`,
    text: `Someone registered at ${site} with this e-mail address.

If it was you, open this page within ${minutes} minutes to finish the registration:
${url}

If it was not you, do nothing: without the link there will be no membership, and what was entered is deleted.
`,
  }),
  ALREADY_REGISTERED: ({ site, url }) => ({
    subject: `About your registration (${site})`,
    text: `Someone tried to register at ${site} with this e-mail address, which is registered already. Nothing was changed.

If it was you, sign in as before. If you do not remember the password, ask for a new one here:
${url}

If it was not you, there is nothing to do.
`,
  }),
  RESET_PASSWORD: ({ site, url, minutes }) => ({
    subject: `Choosing a new password (${site})`,
    text: `Someone asked for a new password at ${site} for this e-mail address.

If it was you, choose one on this page within ${minutes} minutes. The link works once, and every device will be signed out:
${url}

If it was not you, do nothing: the password stays as it is.
`,
  }),
  UNKNOWN_EMAIL: ({ site, url }) => ({
    subject: `About your request (${site})`,
    text: `Someone asked for a new password at ${site} for this e-mail address. There is no membership with this address.

If it was you, you may have registered with another address, or not finished the registration. You can register here:
${url}

If it was not you, there is nothing to do. We keep nothing of this request.
`,
  }),
  PASSWORD_CHANGED: ({ site, url }) => ({
    subject: `Your password was changed (${site})`,
    text: `The password of the membership with this e-mail address at ${site} was changed, and every device was signed out.

If it was not you, choose a new password at once:
${url}
`,
  }),
};
