import { createRoot } from 'react-dom/client';
import { connect } from './api/connect.js';
import { Dashboard } from './dashboard.js';
import { carryNonce } from './shell/nonce.js';
import './dashboard.css';

carryNonce();
connect();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Dashboard />);
