// The one script of every page, deferred: each comfort is a file of its own that finds what it needs in the page or
// leaves it as it is. All of it, with what it loads while reading, stays within 5,000 bytes (contract, “Weight”).

import { startArrival } from '../components/Highlight/start.ts';
import { startCiting } from '../components/QuotationBar/start.ts';
import { startListening } from '../components/ReadAloud/start.ts';
import { startChoices } from '../components/ReaderSettings/choices.ts';
import { startControls } from '../components/ReaderSettings/controls.ts';
import { startPlace } from '../components/ReadingPosition/remember.ts';
import { startOffline } from '../offline/register.ts';
import { prefetchNext } from './prefetch.ts';

startCiting();
startArrival();
startOffline();
startChoices();
startControls();
startPlace(prefetchNext);
startListening();
