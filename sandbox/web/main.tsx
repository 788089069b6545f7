import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { formatPlace, placeOfPermalink } from './place.ts';

// A permanent link serves this page too; from here on the address is the page's own.
const linked = placeOfPermalink(location.pathname, location.search);
if (linked) history.replaceState(null, '', `/${formatPlace(linked)}`);

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
