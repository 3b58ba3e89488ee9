package rostrum.storage;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Group sync for the embedded H2, which acknowledges a commit before it is on disk. Whoever has
 * committed takes a ticket and waits; one thread syncs again and again, and each sync releases
 * everybody whose ticket was taken before it began.
 *
 * <p>A failed sync is final: the operating system may have dropped the very pages that failed, so a
 * later success would prove nothing.
 */
final class DurableCommit implements AutoCloseable {
  private static final long NEVER = -1;

  private final Runnable sync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ticketTaken = lock.newCondition();
  private final Condition settled = lock.newCondition();
  private long lastTicket;
  private long covered;
  private boolean closing;
  private final AtomicLong commitsBegun = new AtomicLong();
  private final AtomicLong commitsEnded = new AtomicLong();
  private volatile long clean = NEVER;
  private @Nullable Throwable failure;

  private DurableCommit(Runnable sync) {
    this.sync = sync;
  }

  /**
   * @param sync returns when everything committed before its call is on disk, and throws if that is
   *     not certain
   */
  static DurableCommit start(Runnable sync) {
    DurableCommit durableCommit = new DurableCommit(sync);
    Thread.ofPlatform().name("durable-commit").daemon().start(durableCommit::work);
    return durableCommit;
  }

  /**
   * Returns when everything committed before this call is on disk.
   *
   * @throws StorageUnavailable if that is not certain
   */
  void await() {
    await(takeTicket());
  }

  /**
   * Has something committed, so that {@link #awaitWhatIsNew} knows of it.
   *
   * @throws SQLException what the commit throws
   */
  void commit(Commit commit) throws SQLException {
    commitsBegun.incrementAndGet();
    try {
      commit.run();
    } finally {
      commitsEnded.incrementAndGet();
    }
  }

  /** Makes visible to others what one transaction wrote. */
  @FunctionalInterface
  interface Commit {
    void run() throws SQLException;
  }

  /**
   * Returns when everything that could be read before this call is on disk: at once, if nothing was
   * committed since a sync that found no commit under way.
   *
   * @throws StorageUnavailable if that is not certain
   */
  void awaitWhatIsNew() {
    if (clean != commitsBegun.get()) {
      await();
    }
  }

  /** How many commits have begun, if all of them have ended. */
  private long settledCommits() {
    long ended = commitsEnded.get();
    return ended == commitsBegun.get() ? ended : NEVER;
  }

  /** Stands for everything committed so far. */
  long takeTicket() {
    lock.lock();
    try {
      ticketTaken.signal();
      return ++lastTicket;
    } finally {
      lock.unlock();
    }
  }

  void await(long ticket) {
    lock.lock();
    try {
      while (covered < ticket) {
        refuseAfterFailure();
        settled.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many tickets no sync has covered yet. */
  long waiting() {
    lock.lock();
    try {
      return lastTicket - covered;
    } finally {
      lock.unlock();
    }
  }

  void refuseAfterFailure() {
    lock.lock();
    try {
      if (failure != null) {
        throw new StorageUnavailable("the disk did not confirm what was saved", failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Syncs for those who wait, then stops; whoever comes later is refused. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      ticketTaken.signal();
      while (failure == null) {
        settled.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    try {
      for (long ticket = nextTicket(); ticket > 0; ticket = nextTicket()) {
        long commits = settledCommits();
        sync.run();
        clean = commits;
        settle(ticket);
      }
      fail(new IllegalStateException("the database is closed"));
    } catch (Throwable e) {
      fail(e);
    }
  }

  /** Waits for a ticket that no sync covers; 0 when there will be no more. */
  private long nextTicket() {
    lock.lock();
    try {
      while (lastTicket == covered && !closing) {
        ticketTaken.awaitUninterruptibly();
      }
      return lastTicket == covered ? 0 : lastTicket;
    } finally {
      lock.unlock();
    }
  }

  private void settle(long ticket) {
    lock.lock();
    try {
      covered = ticket;
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void fail(Throwable cause) {
    lock.lock();
    try {
      failure = cause;
      settled.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
