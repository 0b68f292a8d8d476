import { Navigate } from 'react-router';
import type { Desk } from '../app/desk';
import { useViewer } from '../app/session';

const startOf: Record<Desk, string> = {
  state: '/home',
  donor: '/offers',
  administrator: '/projects',
  observer: '/needs',
};

/** Leads to the page that one's role begins the day with. */
export function Start() {
  return <Navigate to={startOf[useViewer().desk]} replace />;
}
