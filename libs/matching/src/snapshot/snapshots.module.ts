import { Module } from '@nestjs/common';
import { RegisterModule } from '@tandem/register';
import { MatchingSnapshots } from './matching-snapshots.js';
import { SnapshotRepository } from './snapshot.repository.js';

/** Needs DatabaseModule beside it. */
@Module({
  imports: [RegisterModule],
  providers: [SnapshotRepository, MatchingSnapshots],
  exports: [MatchingSnapshots],
})
export class SnapshotsModule {}
