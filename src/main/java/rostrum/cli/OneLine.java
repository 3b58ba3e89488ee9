package rostrum.cli;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, in one line for whoever typed the command. */
final class OneLine {
  private static final int LONGEST = 600;

  private OneLine() {}

  static String of(Throwable failure) {
    String words = words(failure).strip().replaceAll("\\s*\\R\\s*", " | ");
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }

  /** The messages of Java's own exceptions about files are often but the file's name. */
  private static String words(Throwable failure) {
    return switch (failure) {
      case NoSuchFileException e -> e.getFile() + ": there is no such file or folder";
      case AccessDeniedException e -> e.getFile() + ": no permission";
      case FileSystemException e when e.getReason() == null ->
          e.getFile() + ": " + e.getClass().getSimpleName();
      case UncheckedIOException e when e.getCause() != null ->
          message(e) + ": " + words(e.getCause());
      default -> message(failure);
    };
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? "unexpected " + failure.getClass().getSimpleName() + " (--verbose shows where)"
        : message;
  }
}
