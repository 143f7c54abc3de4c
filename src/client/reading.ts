// The one script of every page, deferred: each comfort is a file of its own that finds what it needs in the page or
// leaves it as it is. All of it, with what it loads while reading, stays within 5,000 bytes (contract, “Weight”).

import { startArrival } from './arrival/start.ts';
import { startChoices } from './choices.ts';
import { startCiting } from './citing/start.ts';
import { startControls } from './controls.ts';
import { startListening } from './listening/start.ts';
import { startOffline } from './offline.ts';
import { startPlace } from './place.ts';
import { prefetchNext } from './prefetch.ts';

startCiting();
startArrival();
startOffline();
startChoices();
startControls();
startPlace(prefetchNext);
startListening();
