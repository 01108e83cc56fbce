/**
 * The practice WeChat shop: an outer page with little in it, and a micro frontend whose whole body
 * stands in the open shadow root of one element, styles included.
 */
/* oxlint-disable import/no-unassigned-import -- a style sheet is imported for its effect */
import Vue from 'vue';
import { Shell } from './shell.ts';
import { practice } from '../practice.ts';
import style from './style.css?inline';
import './outer.css';

Vue.config.productionTip = false;

class MicroApp extends HTMLElement {
  #app: { $destroy(): void } | null = null;

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = document.createElement('style');
    sheet.textContent = style;
    const body = document.createElement('micro-app-body');
    body.dataset.theme = practice.theme;
    const place = document.createElement('div');
    body.append(place);
    root.replaceChildren(sheet, body);
    this.#app = new Vue({ ...Shell, el: place });
  }

  disconnectedCallback() {
    this.#app?.$destroy();
  }
}

customElements.define('micro-app', MicroApp);
document.documentElement.dataset.theme = practice.theme;

const frame = document.createElement('micro-app');
frame.setAttribute('name', 'shop-aftersale');
frame.setAttribute('shadowdom', '');
document.querySelector('#app')?.append(frame);
