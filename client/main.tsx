import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openSession } from './session.ts';
import './base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

const session = openSession(location.origin);
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
