import { AuditModule } from '@tandem/platform/audit';
import { OutboxModule } from '@tandem/platform/outbox';
import { SearchIndex, SearchModule } from '@tandem/search';
import { withServices } from '../database/with-services.js';

/** Makes the index of the search anew, and says how many records of each kind are in it. */
export async function runSearchRebuild(json: boolean): Promise<void> {
  const counts = await withServices([AuditModule, OutboxModule, SearchModule], (services) =>
    services(SearchIndex).rebuild(),
  );
  const { need = 0, offer = 0, project = 0 } = counts;
  if (json) console.log(JSON.stringify({ needs: need, offers: offer, projects: project }));
  else console.log(`The index of the search holds ${need} needs, ${offer} offers and ${project} projects.`);
}
