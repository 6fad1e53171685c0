import { accessWords } from '../access/words.en.ts';
import { batchWords } from '../batches/words.en.ts';
import { cohortWords } from '../cohorts/words.en.ts';
import { erasureWords } from '../erasure/words.en.ts';
import { logWords } from '../log/words.en.ts';
import { dataWords } from '../pages/data/words.en.ts';
import { neighbourhoodWords } from '../pages/graphs/neighbourhood/words.en.ts';
import { graphWords } from '../pages/graphs/words.en.ts';
import { monitoringWords } from '../pages/monitoring/words.en.ts';
import { overviewWords } from '../pages/overview/words.en.ts';
import { patternWords } from '../pages/patterns/words.en.ts';
import { questionWords } from '../pages/questions/words.en.ts';
import { runsWords } from '../pages/runs/words.en.ts';
import { userPageWords } from '../pages/users/words.en.ts';
import { vocabularyWords } from '../pages/vocabulary/words.en.ts';
import { searchWords } from '../search/words.en.ts';
import { shortcutWords } from '../shortcuts/words.en.ts';
import { spendingWords } from '../spending/words.en.ts';
import { undoWords } from '../undo/words.en.ts';
import { count } from './count.ts';

/** English words; the shape that every other language has to fill. */
export const en = {
  ...userPageWords,
  access: accessWords,
  ...erasureWords,
  nav: {
    label: 'Main',
    home: 'Causeway: to the overview',
    menu: 'Menu',
    skip: 'Skip to the content',
    openAlerts: (n: number) => count(n, 'open alert'),
    overview: 'Overview',
    data: 'Data',
    users: 'Users & sequences',
    patterns: 'Patterns',
    graphs: 'Graphs',
    questions: 'Questions',
    vocabulary: 'Vocabulary',
    runs: 'Runs',
    monitoring: 'Monitoring',
  },
  header: {
    otherLanguage: '中文',
    switchLanguage: 'Switch to Chinese',
    colorMode: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
    model: (name: string) => `Model: ${name}`,
    rules: 'built-in rules, not a language model',
    rulesShort: 'built-in rules',
    rulesHint:
      'No language model is configured, so fixed rules answer in its place. Set OPENAI_API_KEY (and OPENAI_BASE_URL, LLM_MODEL) and start again to use one.',
  },
  server: {
    unreachable: 'Connection lost, reconnecting…',
    unreachableHint:
      'The server does not answer. What is on the screen stays; running work goes on and shows again as soon as the server is back.',
    starting: 'The server is starting…',
    startingHint: 'It answers but is not ready to work yet. The page goes on by itself.',
  },
  page: {
    notFound: 'There is no such page.',
    toOverview: 'Go to the overview',
    broken: 'This part of the page failed.',
    brokenHint: 'Reload the page. Nothing that the server holds is lost.',
    reload: 'Reload',
    loadFailed: 'This could not be loaded.',
    tryAgain: 'Try again',
    why: {
      FORBIDDEN: 'Your role does not allow this. Ask an admin.',
      UNAUTHENTICATED: 'You are not signed in any more. Sign in again.',
      NOT_FOUND: 'It is not there any more. Go back to the list.',
      BAD_USER_INPUT: 'The address asks for something that makes no sense. Open the page anew.',
      INTERNAL:
        'Something unexpected happened at the server. Try again; if it stays so, its log says more under the id behind this.',
      other: 'The server refused the request.',
    },
    copyLink: 'Copy the link',
    linkCopied: 'Link copied',
  },
  pager: {
    previous: 'Previous',
    next: 'Next',
    range: (from: number, to: number, of: number) => `${from}–${to} of ${of.toLocaleString('en')}`,
  },
  list: {
    start: 'To the start of the list',
    end: 'To the end of the list',
    searchForMore: (shown: number) =>
      `The first ${shown.toLocaleString('en')} can be scrolled to; search for the others.`,
  },
  run: {
    state: {
      queued: 'queued',
      running: 'running',
      reconnecting: 'reconnecting',
      interrupted: 'interrupted',
      finished: 'finished',
      failed: 'failed',
      cancelled: 'cancelled',
    },
    stateHint: {
      queued: 'Waiting for a free place.',
      running: 'Work is under way.',
      reconnecting:
        'The connection broke. The run goes on at the server; the rest is fetched as soon as it is back.',
      interrupted: 'The stream ended before the run did. Going on from the last item received.',
      finished: 'Everything is stored.',
      failed: 'The run ended with an error.',
      cancelled: 'The run was stopped.',
    },
    progress: 'Progress of the run',
    percent: (n: number) => `${n} %`,
    unknownPercent: 'in progress',
    waiting: (at: string) => `next attempt at ${at}`,
    rows: (done: number, total: number) => `${done} of ${count(total, 'behavior')} read`,
    step: (n: number) => `step ${n}`,
    attempt: (n: number) => `attempt ${n}`,
    rejected: (n: number) => count(n, 'refused line'),
    resumeNow: 'Try now',
  },
  overview: overviewWords,
  search: searchWords,
  shortcuts: shortcutWords,
  batch: batchWords,
  patterns: patternWords,
  graphs: graphWords,
  questions: questionWords,
  runs: runsWords,
  monitoring: monitoringWords,
  event: {
    category: { CONVERSION: 'conversion', ENGAGEMENT: 'engagement', CHURN: 'churn' },
    isNew: 'new type',
    isNewHint: 'The vocabulary did not know this type of event.',
    rule: 'by rule',
    ruleHint: 'Found by a conversion rule, not by the model.',
    claimed: 'claimed conversion',
    claimedHint: 'The model called this a conversion and no rule agreed, so it is stored as engagement.',
    evidence: (n: number) => `rests on ${count(n, 'behavior')}`,
    list: 'Events',
  },
  behavior: {
    table: 'Behaviors',
    time: 'Time',
    action: 'Action',
    what: 'Item or text',
    where: 'Where',
    duration: 'Duration',
    none: 'No behaviors.',
    actions: {
      browse: 'browse',
      search: 'search',
      click: 'click',
      compare: 'compare',
      use_app: 'use app',
      visit_poi: 'visit',
      add_cart: 'add to cart',
      purchase: 'purchase',
    },
  },
  rejected: {
    none: 'Every line of the model was accepted.',
    reason: {
      MALFORMED: 'not in the form of a line',
      FOREIGN_USER: 'about another user',
      UNKNOWN_ROWS: 'cites rows that do not exist',
      ROWS_COVERED: 'cites rows already used',
      BAD_TIME: 'time not within its rows',
      BAD_TYPE: 'no usable event type',
      BAD_NAME: 'names another entry',
      UNKNOWN_ID: 'names what is not there',
      WRONG_ENDS: 'other ends or another kind',
      NUMBER_DIFFERS: 'a number that the data does not have',
      UNCITED: 'no source',
      TOLD_TWICE: 'told before',
      BAD_TEXT: 'too long or empty',
      BAD_TAGS: 'tags that cannot be',
    },
    where: (step: number, attempt: number) => `step ${step}, attempt ${attempt}`,
  },
  log: logWords,
  undo: undoWords,
  data: dataWords,
  cohorts: cohortWords,
  error: {
    CANCELLED: 'Somebody stopped the run.',
    LLM_BUDGET:
      'A budget of tokens or money is used up, or has no price to go by; the log of the run says which. What was accepted stays: go on later, or with a higher limit.',
    MINING_LIMIT:
      'There are more patterns than can be held. Ask for a higher support, shorter patterns or only the top ones.',
    GRAPH_LIMIT: 'The graph needs more memory than there is. Take fewer users or a shorter period.',
    NO_DATA:
      'There are no sequences that this could be made of. Extract events first, or choose another cohort.',
    GROUP_TOO_SMALL:
      'One of the two groups to be compared has too few users. Choose another target, or lower the least group size.',
    DATA_CHANGED:
      'The data changed while the run was interrupted, so that what it had shown holds no more. Ask again.',
    INTERNAL: 'Something unexpected happened at the server; its log says what. Try again.',
    LLM_CUT:
      'The model’s answer broke off before its end. Try again: accepted events of finished steps are not asked for twice.',
    LLM_LENGTH: 'The model’s answer was longer than allowed. Try again, or use a model with a longer answer.',
    LLM_FILTERED:
      'The provider’s content filter stopped the answer. The behaviors may contain text that it does not allow.',
    LLM_STALLED: 'The model fell silent in the middle of its answer. Try again.',
    LLM_TIMEOUT: 'The model did not answer in time. Try again, or raise LLM_FIRST_BYTE_MS.',
    LLM_RATE_LIMITED: 'The provider takes no more calls for now. Wait a minute, or lower LLM_CONCURRENCY.',
    LLM_QUOTA: 'The account with the provider is used up. Top it up or use another key.',
    LLM_UNAVAILABLE:
      'The provider could not be reached, or failed. Check OPENAI_BASE_URL and the network, then try again.',
    LLM_REFUSED: 'The provider refused the call. Check LLM_MODEL.',
    LLM_AUTH: 'The provider did not accept the key. Check OPENAI_API_KEY.',
    LLM_UNUSABLE: 'The model answered, but nothing of it could be used. Try again, or use another model.',
    LLM_GARBLED: 'What came back was not the answer of a model. Check OPENAI_BASE_URL.',
  },
  refusal: {
    NOT_FOUND: 'It does not exist any more. Go back to the list.',
    KEY_REUSED: 'This start was used for something else. Press the button again.',
    BAD_CURSOR: 'The place to go on from was not understood. Reload the page.',
    FOREIGN_CURSOR: 'The place to go on from belongs to another run. Reload the page.',
    BAD_USER_INPUT: 'The server did not accept the request. Reload the page.',
    RUN_ACTIVE: 'It is still under way. Stop it first.',
    NOT_RETRYABLE: 'There is nothing to do again: the run has its whole result.',
    JOURNAL_EXPIRED: 'The log of this run is no longer kept; its result is.',
    LIMIT_EXCEEDED:
      'This is more than the server allows at once. Wait until something has ended, or ask for less.',
    other: 'The server refused the request.',
  },
  neighbourhood: neighbourhoodWords,
  spending: spendingWords,
  vocabulary: vocabularyWords,
};
