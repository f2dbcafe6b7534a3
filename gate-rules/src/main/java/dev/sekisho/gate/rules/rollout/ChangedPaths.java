package dev.sekisho.gate.rules.rollout;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.vocabulary.PathPattern;
import java.util.List;

/** Every path that a pull request touches, and whether these are all. */
record ChangedPaths(List<String> paths, boolean complete) {

  static ChangedPaths of(FactSheet sheet) {
    Listing<ChangedFile> nothing = Listing.truncated(List.of());
    Listing<ChangedFile> files = sheet.files().fold(known -> known.value(), unknown -> nothing);
    return new ChangedPaths(
        files.items().stream().flatMap(file -> file.paths().stream()).map(FilePath::value).toList(),
        files.complete());
  }

  /** Whether at least one of them fits. */
  Fit any(PathPattern pattern) {
    if (paths.stream().anyMatch(pattern::matches)) {
      return Fit.YES;
    }
    return complete ? Fit.NO : Fit.UNKNOWN;
  }

  /** Whether there are some, and all of them fit. */
  Fit every(PathPattern pattern) {
    if (!paths.stream().allMatch(pattern::matches)) {
      return Fit.NO;
    }
    return complete ? Fit.of(!paths.isEmpty()) : Fit.UNKNOWN;
  }
}
