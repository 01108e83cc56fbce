/** The practice WeChat shop itself: a guest in the host's page, mounted and unmounted at its word. */
/* oxlint-disable import/no-unassigned-import -- a style sheet is imported for its effect */
import Vue from 'vue';
import { Shell } from './shell.ts';
import './style.css';

Vue.config.productionTip = false;

const app = new Vue({ ...Shell, el: '#app' });
// The sandbox has a window of its own: this is not the unload of the page.
window.addEventListener('unmount', () => app.$destroy());
