package org.baoku.archive.person;

/// Thrown when somebody else has merged, split or hidden a person since the editor saw the person.
public final class PersonChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PersonChangedException() {
        super("The person was corrected by somebody else meanwhile");
    }
}
