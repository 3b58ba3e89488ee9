package rostrum.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DurableCommitTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Disk disk = new Disk();

  @AfterEach
  void stop() {
    threads.close();
  }

  @Test
  void a_commit_is_acknowledged_when_a_sync_after_it_has_ended() throws Exception {
    try (DurableCommit durableCommit = DurableCommit.start(disk::sync)) {
      Future<?> saved = awaiting(durableCommit);

      Disk.Sync sync = disk.nextSync();
      assertThat(saved).isNotDone();
      sync.succeed();

      saved.get();
    }
  }

  @Test
  void a_sync_that_was_under_way_at_the_commit_does_not_acknowledge_it() throws Exception {
    try (DurableCommit durableCommit = DurableCommit.start(disk::sync)) {
      Future<?> first = awaiting(durableCommit);
      Disk.Sync underWay = disk.nextSync();
      Future<?> second = awaiting(durableCommit);

      underWay.succeed();
      first.get();
      Disk.Sync next = disk.nextSync();
      assertThat(second).isNotDone();
      next.succeed();

      second.get();
    }
  }

  @Test
  void one_sync_acknowledges_all_that_wait_for_it() throws Exception {
    try (DurableCommit durableCommit = DurableCommit.start(disk::sync)) {
      Future<?> first = awaiting(durableCommit);
      Disk.Sync underWay = disk.nextSync();
      List<Future<?>> waiting =
          IntStream.range(0, 100).<Future<?>>mapToObj(i -> awaiting(durableCommit)).toList();
      underWay.succeed();
      first.get();

      disk.nextSync().succeed();

      for (Future<?> saved : waiting) {
        saved.get();
      }
      assertThat(disk.syncs).hasValue(2);
    }
  }

  @Test
  void a_sync_that_fails_fails_everybody_who_waits_and_everybody_after_them() throws Exception {
    try (DurableCommit durableCommit = DurableCommit.start(disk::sync)) {
      Future<?> first = awaiting(durableCommit);
      Disk.Sync failing = disk.nextSync();
      Future<?> second = awaiting(durableCommit);

      failing.fail();

      for (Future<?> waiter : List.of(first, second, awaiting(durableCommit))) {
        assertThatThrownBy(waiter::get)
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(StorageUnavailable.class);
      }
      assertThatThrownBy(durableCommit::refuseAfterFailure).isInstanceOf(StorageUnavailable.class);
    }
  }

  @Test
  void closing_syncs_for_those_who_wait_and_refuses_those_who_come_later() throws Exception {
    DurableCommit durableCommit = DurableCommit.start(disk::sync);
    Future<?> first = awaiting(durableCommit);
    Disk.Sync underWay = disk.nextSync();
    Future<?> second = awaiting(durableCommit);
    Future<?> closing = threads.submit(durableCommit::close);

    underWay.succeed();
    disk.nextSync().succeed();

    first.get();
    second.get();
    closing.get();
    assertThatThrownBy(durableCommit::await).isInstanceOf(StorageUnavailable.class);
  }

  @Test
  void who_only_reads_waits_for_no_disk_when_nothing_is_new() throws Exception {
    try (DurableCommit durableCommit = DurableCommit.start(disk::sync)) {
      Future<?> first = threads.submit(durableCommit::awaitWhatIsNew);
      disk.nextSync().succeed();
      first.get();

      durableCommit.awaitWhatIsNew();
      assertThat(disk.syncs).hasValue(1);

      durableCommit.commit(() -> {});
      Future<?> after = threads.submit(durableCommit::awaitWhatIsNew);
      disk.nextSync().succeed();
      after.get();
      durableCommit.awaitWhatIsNew();
      assertThat(disk.syncs).hasValue(2);
    }
  }

  @Test
  void a_sync_that_began_amid_a_commit_proves_nothing_of_it() throws Exception {
    try (DurableCommit durableCommit = DurableCommit.start(disk::sync)) {
      CountDownLatch committing = new CountDownLatch(1);
      CountDownLatch visible = new CountDownLatch(1);
      Future<?> commit =
          threads.submit(() -> {
            durableCommit.commit(() -> {
              committing.countDown();
              awaitQuietly(visible);
            });
            return true;
          });
      committing.await();
      Future<?> other = awaiting(durableCommit);
      Disk.Sync amid = disk.nextSync();
      visible.countDown();
      commit.get();
      amid.succeed();
      other.get();

      Future<?> reader = threads.submit(durableCommit::awaitWhatIsNew);
      Disk.Sync after = disk.nextSync();
      assertThat(reader).isNotDone();
      after.succeed();

      reader.get();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Future<?> awaiting(DurableCommit durableCommit) {
    long ticket = durableCommit.takeTicket();
    return threads.submit(() -> durableCommit.await(ticket));
  }

  /** A disk whose syncs begin and end when the test says so. */
  private static final class Disk {
    private final LinkedBlockingQueue<Sync> begun = new LinkedBlockingQueue<>();
    private final AtomicInteger syncs = new AtomicInteger();

    void sync() {
      Sync sync = new Sync();
      syncs.incrementAndGet();
      begun.add(sync);
      sync.end();
    }

    Sync nextSync() throws InterruptedException {
      return begun.take();
    }

    private static final class Sync {
      private final CountDownLatch ended = new CountDownLatch(1);
      private volatile boolean fails;

      void succeed() {
        ended.countDown();
      }

      void fail() {
        fails = true;
        ended.countDown();
      }

      private void end() {
        awaitQuietly(ended);
        if (fails) {
          throw new IllegalStateException("no space left on device");
        }
      }
    }
  }
}
