import { createBrowserRouter, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import {
  activitiesQuery,
  bundlesQuery,
  demoPeopleQuery,
  matchQuery,
  needMatchesQuery,
  needQuery,
  offerMatchesQuery,
  offerQuery,
  projectQuery,
  sessionQuery,
  themesQuery,
  weightsQuery,
} from '../api/queries';
import { queryClient } from '../api/query-client';
import { RouteFailed } from './RouteFailed';
import { Shell } from './Shell';
import { SignedIn } from './SignedIn';

type Query = Parameters<typeof queryClient.query>[0];

/** Starts the data on its way together with the code of the page; the page itself shows waiting and failure. */
const start =
  (...queries: ((id: string) => unknown)[]) =>
  ({ params }: LoaderFunctionArgs) => {
    for (const query of queries) queryClient.query(query(params.id ?? '') as Query).catch(() => undefined);
    return null;
  };

const signedIn: RouteObject[] = [
  { index: true, lazy: { Component: async () => (await import('../pages/Start')).Start } },
  {
    path: 'home',
    loader: start(() => themesQuery),
    lazy: { Component: async () => (await import('../pages/StateHome')).StateHome },
  },
  { path: 'needs', lazy: { Component: async () => (await import('../pages/Needs')).Needs } },
  { path: 'needs/new', lazy: { Component: async () => (await import('../pages/NeedForm')).NewNeed } },
  {
    path: 'needs/:id',
    loader: start(needQuery, needMatchesQuery, activitiesQuery, () => themesQuery),
    lazy: { Component: async () => (await import('../pages/NeedPage')).NeedPage },
  },
  {
    path: 'needs/:id/edit',
    loader: start(needQuery),
    lazy: { Component: async () => (await import('../pages/NeedForm')).EditNeed },
  },
  {
    path: 'needs/:id/responses/:number',
    loader: start(needQuery),
    lazy: { Component: async () => (await import('../pages/ResponsePage')).ResponsePage },
  },
  { path: 'offers', lazy: { Component: async () => (await import('../pages/Offers')).Offers } },
  { path: 'offers/new', lazy: { Component: async () => (await import('../pages/OfferForm')).NewOffer } },
  {
    path: 'offers/:id/edit',
    loader: start(offerQuery),
    lazy: { Component: async () => (await import('../pages/OfferForm')).EditOffer },
  },
  {
    path: 'offers/:id',
    loader: start(offerQuery, bundlesQuery),
    lazy: { Component: async () => (await import('../pages/OfferPage')).OfferPage },
  },
  {
    path: 'offers/:id/matches',
    loader: start(offerQuery, offerMatchesQuery, () => themesQuery),
    lazy: { Component: async () => (await import('../pages/Triage')).Triage },
  },
  {
    path: 'matches/:id',
    loader: start(matchQuery),
    lazy: { Component: async () => (await import('../pages/MatchPage')).MatchPage },
  },
  {
    path: 'weights',
    loader: start(() => weightsQuery),
    lazy: { Component: async () => (await import('../pages/Weights')).WeightsPage },
  },
  { path: 'projects', lazy: { Component: async () => (await import('../pages/Projects')).Projects } },
  { path: 'projects/new', lazy: { Component: async () => (await import('../pages/NewProject')).NewProject } },
  {
    path: 'projects/:id',
    loader: start(projectQuery),
    lazy: { Component: async () => (await import('../pages/ProjectPage')).ProjectPage },
  },
  { path: 'board', lazy: { Component: async () => (await import('../pages/Board')).Board } },
  {
    path: 'board/activities',
    lazy: { Component: async () => (await import('../pages/BoardActivities')).BoardActivities },
  },
  {
    path: 'who-does-what-where',
    lazy: { Component: async () => (await import('../pages/WhoDoesWhat')).WhoDoesWhat },
  },
  { path: 'search', lazy: { Component: async () => (await import('../pages/Search')).Search } },
  { path: 'imports', lazy: { Component: async () => (await import('../pages/Imports')).Imports } },
  { path: 'imports/:id', lazy: { Component: async () => (await import('../pages/ImportPage')).ImportPage } },
  {
    path: 'matching-runs',
    lazy: { Component: async () => (await import('../pages/MatchingRuns')).MatchingRuns },
  },
  { path: 'second-factor', lazy: { Component: async () => (await import('../pages/SecondFactor')).SecondFactor } },
  { path: 'account', lazy: { Component: async () => (await import('../pages/YourAccount')).YourAccount } },
  { path: 'address/:token', lazy: { Component: async () => (await import('../pages/NewAddress')).NewAddress } },
  { path: 'sessions', lazy: { Component: async () => (await import('../pages/Sessions')).Sessions } },
  { path: 'tokens', lazy: { Component: async () => (await import('../pages/Tokens')).Tokens } },
  { path: 'passkeys', lazy: { Component: async () => (await import('../pages/OwnPasskeys')).OwnPasskeys } },
  { path: 'identities', lazy: { Component: async () => (await import('../pages/OwnIdentities')).OwnIdentities } },
  { path: 'organisations', lazy: { Component: async () => (await import('../pages/Organisations')).Organisations } },
  { path: 'organisations/:id', lazy: { Component: async () => (await import('../pages/Organisation')).Organisation } },
  {
    path: 'organisations/:id/hand-over',
    lazy: { Component: async () => (await import('../pages/HandOver')).HandOver },
  },
  {
    path: 'contact-points',
    lazy: { Component: async () => (await import('../pages/OwnContactPoints')).OwnContactPoints },
  },
  { path: 'audit', lazy: { Component: async () => (await import('../pages/Audit')).Audit } },
  { path: 'my-data', lazy: { Component: async () => (await import('../pages/MyData')).MyData } },
  { path: 'terms', lazy: { Component: async () => (await import('../pages/Terms')).Terms } },
  { path: 'notifications', lazy: { Component: async () => (await import('../pages/Notifications')).Notifications } },
];

export const router = createBrowserRouter([
  {
    Component: Shell,
    ErrorBoundary: RouteFailed,
    HydrateFallback: () => null,
    loader: start(() => sessionQuery),
    children: [
      {
        ErrorBoundary: RouteFailed,
        children: [
          {
            path: 'sign-in',
            loader: start(() => demoPeopleQuery),
            lazy: { Component: async () => (await import('../pages/SignIn')).SignIn },
          },
          {
            path: 'sign-in/with/:provider',
            lazy: { Component: async () => (await import('../pages/SignInReturn')).SignInReturn },
          },
          { path: 'link/:token', lazy: { Component: async () => (await import('../pages/SetPassword')).SetPassword } },
          { path: 'forgotten', lazy: { Component: async () => (await import('../pages/Forgotten')).Forgotten } },
          {
            path: 'invitation/:token',
            lazy: { Component: async () => (await import('../pages/Invitation')).Invitation },
          },
          { path: 'address-stop/:token', lazy: { Component: async () => (await import('../pages/NotMe')).NotMe } },
          {
            path: 'need-reconfirmation/:token',
            lazy: { Component: async () => (await import('../pages/NeedReconfirmation')).NeedReconfirmation },
          },
          { path: 'lost-factor', lazy: { Component: async () => (await import('../pages/LostFactor')).LostFactor } },
          { path: 'help', lazy: { Component: async () => (await import('../pages/Help')).Help } },
          { Component: SignedIn, children: signedIn },
          { path: '*', lazy: { Component: async () => (await import('../pages/NotFound')).NotFound } },
        ],
      },
    ],
  },
]);
