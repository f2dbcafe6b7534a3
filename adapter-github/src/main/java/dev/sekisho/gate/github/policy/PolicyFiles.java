package dev.sekisho.gate.github.policy;

import dev.sekisho.gate.fact.HeadSha;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a policy repository at one commit.
 *
 * @param commit which commit
 * @param texts the texts by their path below the folder of the rules
 */
public record PolicyFiles(HeadSha commit, SortedMap<String, String> texts) {
  public PolicyFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }
}
