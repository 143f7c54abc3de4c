// The one script of `/edition.html`: classic and inline, since a page from `file://` may load nothing, start no worker and
// fetch nothing. The words are in the page beside it.
import '../SortableTable/sort.ts';
import { quotedParts } from '../../quotation/quoted-parts.ts';
import { readSearchText } from '../../search/search-text.ts';
import { one } from '../client/element.ts';
import { mendStuckHash } from '../client/stuck-hash.ts';
import { startCheck } from '../QuoteChecker/check.ts';
import { pasteAsSeen } from '../QuoteChecker/paste.ts';
import { preferenceFields, storeOnChange } from '../ReaderSettings/fields.ts';
import { applyStoredPreferences } from '../ReaderSettings/preferences.ts';
import type { Links } from '../SearchResults/result.ts';
import { startSearch } from '../SearchResults/search.ts';

const { online = '' } = document.documentElement.dataset;
const links: Links = {
  place: (_slug, id) => `#${id}`,
  erratum: (id) => `#${id}`,
  check: () => '#check',
  cited: ({ id, slug, kind }) => online && online + (kind ? `${slug}/#${id}` : `p/${id.slice(1)}/`),
};

const corpus = readSearchText(JSON.parse(one('script[data-words]').innerHTML));

for (const part of document.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false;
mendStuckHash();
applyStoredPreferences();
const settings = one('.settings > div');
settings.innerHTML = preferenceFields();
storeOnChange(settings);

const input = one<HTMLInputElement>('input[name=q]');
const answer = one('[data-search-state]');
startSearch(
  {
    input,
    form: one<HTMLFormElement>('#search form'),
    answer,
    status: one('#search [role=status]'),
    recent: one('[data-recent]'),
  },
  async () => corpus,
  { links, split: async () => quotedParts },
);
const text = one<HTMLTextAreaElement>('textarea[name=quote]');
const checkForm = one<HTMLFormElement>('#check form');
pasteAsSeen(text);
startCheck(
  {
    form: checkForm,
    text,
    answer: one('[data-check-state]'),
    status: one('#check [role=status]'),
  },
  async () => corpus,
  { links },
);
// The link leads to the checker further down; the words go with it.
answer.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('a[href="#check"]')) return;
  text.value = input.value;
  checkForm.dispatchEvent(new Event('submit', { cancelable: true }));
});
