// The one script of every page, deferred: what each component's script does is a file of its own that finds what it needs in the page or
// leaves it as it is. All of it, with what it loads while reading, stays within 5,000 bytes (docs/contract.md, “Weight”).

import { mendStuckHash } from '../components/client/stuck-hash.ts';
import { startHighlight } from '../components/Highlight/start.ts';
import { startOffline } from '../components/Offline/start.ts';
import { startQuotationBar } from '../components/QuotationBar/start.ts';
import { startReadAloud } from '../components/ReadAloud/start.ts';
import { startPreferences } from '../components/ReaderSettings/preferences.ts';
import { startDialogs } from '../components/ReaderSettings/start.ts';
import { startReadingPosition } from '../components/ReadingPosition/start.ts';
import { watchScripts } from './missing-scripts.ts';
import { prefetchNext } from './prefetch.ts';

watchScripts();
mendStuckHash();
startQuotationBar();
startHighlight();
startOffline();
startPreferences();
startDialogs();
startReadingPosition(prefetchNext);
startReadAloud();
