package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;

/** Reads files as they are at a commit. Called by many threads at once. */
@FunctionalInterface
public interface HeadFiles {

  /** Bytes of a file that are read at most. */
  int BYTES_MAX = 1 << 20;

  /**
   * The bytes of a file.
   *
   * @throws dev.sekisho.gate.problem.GateException when it is not there, has more than {@link
   *     #BYTES_MAX} bytes, or can not be read
   */
  byte[] read(RepositoryName repository, HeadSha commit, FilePath file);
}
