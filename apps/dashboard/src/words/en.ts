import { act } from './act.ts';
import { inbox } from './inbox.ts';
import { task } from './task.ts';
import { tasks } from './tasks.ts';
import { status } from './status.ts';
import { assigning } from './assigning.ts';
import { decisions } from './decisions.ts';
import { directive } from './directive.ts';
import { directives } from './directives.ts';
import { papers } from './papers.ts';
import { reminders } from './reminders.ts';
import { supervision } from './supervision.ts';
import { trail } from './trail.ts';

import type { Words } from './vi.js';

const days = (n: number) => `${n} day${n === 1 ? '' : 's'}`;
const workingDays = (n: number) => `${n} working day${n === 1 ? '' : 's'}`;

export const en: Words = {
  app: {
    name: 'Tracking directives until they are done',
    skip: 'Skip to the main content',
    menu: 'Menu',
    otherLanguage: 'Tiếng Việt',
    dark: 'Dark',
    light: 'Light',
    keys: 'Keyboard shortcuts',
    account: 'Account',
    actingAs: 'Acting as',
    simulated: 'Simulated time',
    apiDocs: 'API documentation',
    notFound: 'There is no such page',
    notFoundHint: 'The address may be mistyped. Choose an entry of the menu.',
  },
  nav: {
    inbox: 'My work',
    status: 'Status',
    tasks: 'Task register',
    task: 'Task',
    document: 'Directive',
    directives: 'Directives',
    decisions: 'Decisions',
    supervision: 'Supervision',
    reminders: 'Reminders',
    trail: 'Trail',
  },
  keys: {
    help: 'Show these keys',
    inbox: 'Go to My work',
    status: 'Go to Status',
    tasks: 'Go to the Task register',
    search: 'Find a task',
    next: 'Go on to the next item (Tab), open it (Enter), close (Esc)',
    then: 'then',
    directives: 'Go to the directives',
    decisions: 'Go to the decisions',
    supervision: 'Go to supervision',
    reminders: 'Go to the reminders',
    trail: 'Go to the trail',
  },
  session: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    username: 'Username',
    password: 'Password',
    required: 'Must not be empty',
    expired: 'Your session has ended',
    expiredHint: 'Sign in again to go on. What you were typing is still there.',
    otherAccount: 'Sign in with another account',
    choosePost: 'Choose the post to act in',
    noPost: 'This account holds no post yet',
    noPostHint: 'The administrator appoints it to a post of an agency; then sign in again.',
  },
  setUp: {
    title: 'First start',
    lead: 'The server has no account yet. Enter the set-up token that it printed when it started, then make the administrator.',
    token: 'Set-up token',
    tokenHint: 'The line “Set-up token: …” in the window where npm start runs.',
    displayName: 'Full name',
    passwordHint: 'At least 12 characters.',
    create: 'Make the administrator',
    or: 'or',
    exampleHere:
      'The server runs on simulated time: the example of 2020 can be loaded here; it takes about half a minute.',
    loadExample: 'Load the example',
    loading: 'Loading the example…',
    loaded: 'The example is loaded. Sign in.',
    loadFailed: 'The example could not be loaded. Start again with an empty data folder.',
    cast: 'Accounts: ubnd.theodoi, snv.giamdoc, mh-23.vanthu, hdnd.thuky, thanhtra, quantri; password don-doc-2020.',
    example: 'Only want to look? The example runs on a server of its own, by the command:',
    done: 'The administrator is made. Sign in.',
    already: 'The server has been set up.',
    toSignIn: 'To the sign-in page',
  },
  states: {
    loading: 'Loading…',
    failed: 'The data could not be loaded',
    retry: 'Try again',
    badAddress: 'The address of this page is not right. Open it again from the menu.',
    noPermission: 'You may not see this',
    offline:
      'The connection to the server is lost. What you type is kept on this machine; reconnecting by itself.',
    offlineShort: 'No connection to the server; check the network and try again. What you typed is kept.',
    crashed: 'This page failed',
    crashedHint: 'Drafts are kept on this machine. Load the page again.',
    reload: 'Load again',
  },
  day: {
    asOf: 'Figures to the end of',
    hint: 'day month year',
    past: (day) => `Showing the status at the end of ${day}, not today.`,
    future: (day) => `${day} is still to come: delays are counted up to it, results only as recorded so far.`,
    toToday: 'Back to today',
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    at: (day, hour, minute) => `${hour}:${minute} on ${day}`,
  },
  timeliness: {
    overdueBy: (n) => `Overdue ${days(n)}`,
    noDeadlineReview: (dayMonth) => `No deadline (review ${dayMonth})`,
    left: (n) => `${workingDays(n)} left`,
    over: (n) => `${workingDays(n)} over`,
    dueToday: 'due today',
  },
  status: status.en,
  tasks: tasks.en,
  inbox: inbox.en,
  task: task.en,
  act: act.en,
  directives: directives.en,
  papers: papers.en,
  directive: directive.en,
  assigning: assigning.en,
  decisions: decisions.en,
  supervision: supervision.en,
  reminders: reminders.en,
  trail: trail.en,
};
