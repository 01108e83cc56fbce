import { alertsEn } from './alerts.en';
import { channelsEn } from './channels.en';
import { healthEn } from './health.en';
import { commonEn } from './common.en';
import { templatesEn } from './templates.en';
import { taughtEn } from './taught.en';
import { wordsEn } from './words.en';
import { journalEn } from './journal.en';
import { keepEn } from './keep.en';
import type { OptionsKey } from './options.zh-CN';

export const optionsEn: Record<OptionsKey, string> = {
  ...commonEn,
  ...alertsEn,
  ...channelsEn,
  ...templatesEn,
  ...wordsEn,
  ...taughtEn,
  ...journalEn,
  ...keepEn,
  ...healthEn,
  title: 'Settings',
  'section.look': 'Appearance',
  'section.rules': 'Limits and replies',
  'section.consoles': 'Consoles',
  'section.privacy': 'Privacy',
  language: 'Language',
  theme: 'Theme',
  'theme.system': 'Follow the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  fund: 'Alipay guarantee fund hint',
  'fund.help':
    'Says at a refund that is due that about a third of a refund out of the fund comes from the bonus. From older rules; the platform decides.',
  'fund.shown': 'Shown',
  'fund.hidden': 'Hidden',
  hours: 'Alipay trade complaint limit',
  'hours.unit': 'hours',
  'hours.help':
    'A reference value; the platform decides. A limit printed on the page wins, then what “Rules” of the workbench says for all accounts or one. Counted in clock hours from the complaint.',
  'hours.bad': 'Write a whole number from {min} to {max}. Not saved yet',
  agent: 'Name of the agent',
  'agent.help': 'Signs the reply templates, for example Wang Lin. Left empty, the template keeps a gap.',
  phone: 'Public phone',
  'phone.help': 'The contact number in reply templates. Only a number that users may see.',
  'phone.bad': 'Only digits, spaces and + - ( ). Not saved yet',
  saved: 'Saved {t}',
  saving: 'Saving…',
  failed: 'Not saved. Change it and try again',
  noAnswer: 'Settings could not be read: the extension did not answer.',
  retry: 'Ask again',
  openFailed: 'Not opened. Press again',
  version: 'Version',
  welcomeLink: 'See the start page again',
  settingsLink: 'Settings',
  'welcome.title': 'Every complaint carries its clock',
  'welcome.body': 'Open a complaint page: every row says what to do next and how long is left.',
  'welcome.example': 'Example',
  'welcome.complaint': 'Cup rim cracked, wants a refund',
  'welcome.status': '待处理',
  'welcome.ready': 'No account needed. It works as installed.',
  'welcome.steps': 'Working within a minute',
  'welcome.one': 'Open a complaint page and sign in as usual.',
  'welcome.two': 'A clock appears beside the status of every row.',
  'welcome.three': 'The toolbar icon counts what waits for you; its shape grows heavier with urgency.',
  'welcome.try': 'Try it',
  'welcome.badge': 'Icon: {n} wait for you, {state}',
  'welcome.calm': 'plenty of time',
  'welcome.soon': 'soon',
  'welcome.urgent': 'urgent',
  'welcome.critical': 'due now',
  'welcome.overdue': 'late',
  'welcome.notices':
    'This computer shows a notice of new complaints and near deadlines; people nearby may read it. The settings switch it off.',
  'facts.title': 'What is read',
  'facts.read': 'Read',
  'facts.read.text': 'Number, time, status, amount and text that you see on the complaint page',
  'facts.keep': 'Kept',
  'facts.keep.text':
    'Only in the browser of this computer; phones as 138****8000, user ids as a fingerprint that cannot be undone',
  'facts.skip': 'Not read',
  'facts.skip.text': 'Other sites, passwords, sign-in tokens, codes',
  'facts.never': 'Not done',
  'facts.never.text':
    'Nothing is sent, refunded, closed or rejected for you; unless you switch it on, no complaint goes elsewhere',
};
