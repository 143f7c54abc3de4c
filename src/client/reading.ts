// The one script of every page, deferred: each comfort is a file of its own that finds what it needs in the page or
// leaves it as it is. All of it, with what it loads while reading, stays within 5,000 bytes (contract, “Weight”).
import { startArrival } from './arrival/start.ts';
import { startCiting } from './citing/start.ts';
import { startOffline } from './offline.ts';

startCiting();
startArrival();
startOffline();
