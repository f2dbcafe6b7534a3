package dev.sekisho.gate.json;

import dev.sekisho.gate.problem.Place;

/** Tells where the parts of a document are. */
interface Places {

  /** Where a value begins. */
  Place ofValue(Path path);

  /** Where the name of a field begins. */
  Place ofName(Path path);

  /** Places of a tree that nobody can point into: only the path is told apart. */
  static Places within(Place place) {
    return new Places() {
      @Override
      public Place ofValue(Path path) {
        return place.in(path.value());
      }

      @Override
      public Place ofName(Path path) {
        return place.in(path.value());
      }
    };
  }
}
