package rostrum.storage;

import java.nio.file.Path;

/** Another process, or another part of this one, has the embedded database of a folder open. */
public final class FolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1;

  FolderInUse(Path folder) {
    super(
        "another Rostrum is using the data folder "
            + folder
            + "; stop it, or name another folder with --data");
  }
}
