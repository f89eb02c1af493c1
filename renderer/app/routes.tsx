/** Which page the path shows. Registers are one page each, derived from their definitions. */
import { useText } from '@renderer/i18n/use-text';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { registers } from '@shared/registers/index';
import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { HOME, pages } from './pages';
import { words } from './texts';

const RegisterPage = lazy(() => import('../pages/register/register-page').then((m) => ({ default: m.RegisterPage })));

export function Routes() {
  const t = useText(words);
  return (
    <Switch>
      {pages.map(({ id, path, Component }) => (
        <Route key={id} path={`${path}/*?`}>
          <Component />
        </Route>
      ))}
      <Route path="/r/*">{(params) => <AtRegister path={params['*']} />}</Route>
      <Route path="/">
        <Redirect to={HOME} replace />
      </Route>
      <Route>
        <EmptyState title={t('noPage')} />
      </Route>
    </Switch>
  );
}

/** `duty`, `duty/new`, `duty/<id>`, `duty/<id>/edit`. */
function AtRegister({ path }: { readonly path: string }) {
  const t = useText(words);
  const [register = '', record = '', mode = ''] = path.split('/');
  if (!(register in registers)) return <EmptyState title={t('noPage')} />;
  return <RegisterPage key={register} register={register} record={record} editing={mode === 'edit'} />;
}
