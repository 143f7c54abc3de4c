// The one script of every page, deferred: each comfort is a file of its own that finds what it needs in the page or
// leaves it as it is. All of it, with what it loads while reading, stays within 5,000 bytes (contract, “Weight”).
import { startChoices } from './choices.ts';
import { startControls } from './controls.ts';
import { startListening } from './listening/start.ts';
import { startPlace } from './place.ts';
import { prefetchNext } from './prefetch.ts';

startChoices();
startControls();
startPlace(prefetchNext);
startListening();
