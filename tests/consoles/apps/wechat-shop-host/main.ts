/**
 * The outer page of the practice WeChat shop: nothing but the host of a micro frontend, whose page is fetched,
 * run in a sandbox of its own and drawn in the open shadow root of one element, styles included.
 */
/* oxlint-disable import/no-unassigned-import -- a style sheet is imported for its effect */
import microApp from '@micro-zoe/micro-app';
import { practice } from '../practice.ts';
import './style.css';

const NAME = 'shop-aftersale';

document.documentElement.dataset.theme = practice.theme;
microApp.start();
microApp.setData(NAME, { practice });

const frame = document.createElement('micro-app');
frame.setAttribute('name', NAME);
frame.setAttribute('url', `${location.origin}/micro/aftersale/?theme=${practice.theme}`);
frame.setAttribute('shadowdom', '');
document.querySelector('#app')?.append(frame);
