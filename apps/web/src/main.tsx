import './trusted-types';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { preferredLanguage, showIn } from './i18n/language';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element');

await showIn(preferredLanguage());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
