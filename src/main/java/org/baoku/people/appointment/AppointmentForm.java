package org.baoku.people.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoku.paper.Appointment.Kind;
import org.baoku.people.office.OfficeRunParser;
import org.baoku.people.office.OfficeRunParser.OfficeRun;
import org.jspecify.annotations.Nullable;

/// Reads notices before appointments that print labels (姓名：某某 现任职务：… 拟任职务：…), in one line or in several, or
/// as a table whose first line has the labels.
final class AppointmentForm {
    private static final Pattern FIELD = Pattern.compile(
            "(?:^|[\\s\u3000，,；;|｜])(?<label>[\\u4e00-\\u9fff]{2,8}) ?[：:][\\s\u3000]*(?<value>[^：:]*?)(?=[\\s\u3000，,；;|｜]+[\\u4e00-\\u9fff]{2,8} ?[：:]|$)");

    private static final Pattern CELLS = Pattern.compile("[\\s\u3000|｜]+");

    private static final Pattern NAME = Pattern.compile("(?:公示对象|拟任人选|人选)?姓名");
    private static final Pattern CURRENT = Pattern.compile("(?:现任?|原任?|目前)(?:工作单位及)?职务|现职|现任");
    private static final Pattern NOMINATED = Pattern.compile("拟(?:任|聘|提名|推荐|任命|提拔)(?:职务|职位|岗位|人选)?");

    /// A further office to which the value goes on: 某局党组成员，提名为局长人选.
    private static final Pattern FURTHER = Pattern.compile("，拟?提名为?");

    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]+");

    private final OfficeRunParser offices;
    private final AppointmentNames names;
    private final ToldAppointments told;

    /// Whom the next fields are about.
    private List<String> person = List.of();

    /// The labels of the columns of a table; empty outside one.
    private List<String> columns = List.of();

    AppointmentForm(OfficeRunParser offices, AppointmentNames names, ToldAppointments told) {
        this.offices = offices;
        this.names = names;
        this.told = told;
    }

    /// Reads a line.
    ///
    /// @return whether it belongs to a form
    boolean read(String line) {
        List<String> cells = List.of(CELLS.split(line, -1));
        boolean head = cells.stream().anyMatch(cell -> NAME.matcher(cell).matches())
                && cells.stream().anyMatch(cell -> kindOf(cell) != null);
        if (head) {
            columns = cells;
            return true;
        }
        if (readRow(cells, line)) {
            return true;
        }
        columns = List.of();
        return readFields(line);
    }

    /// Reads a row of a table; a name of two characters may have a space inside.
    private boolean readRow(List<String> cells, String line) {
        List<String> row = new ArrayList<>(cells);
        int name = 0;
        while (name < columns.size() && !NAME.matcher(columns.get(name)).matches()) {
            name++;
        }
        if (row.size() == columns.size() + 1
                && name + 1 < row.size()
                && row.get(name).length() == 1) {
            row.set(name, row.get(name) + row.remove(name + 1));
        }
        if (columns.isEmpty() || row.size() != columns.size()) {
            return false;
        }
        person = names.list(row.get(name), true, told.known());
        for (int i = 0; i < row.size(); i++) {
            tell(columns.get(i), row.get(i), line);
        }
        return !person.isEmpty();
    }

    private boolean readFields(String line) {
        Matcher field = FIELD.matcher(line);
        boolean found = false;
        boolean named = false;
        while (field.find()) {
            String label = field.group("label");
            String value = field.group("value");
            if (NAME.matcher(label).matches()) {
                person = names.list(SPACE.matcher(value).replaceAll(""), true, told.known());
                named = true;
            }
            found |= tell(label, value, line);
        }
        if (!found && !named) {
            person = List.of();
        }
        return found || (named && !person.isEmpty());
    }

    /// Tells the office of a field.
    private boolean tell(String label, String value, String line) {
        Kind kind = kindOf(label);
        if (kind == null || person.isEmpty()) {
            return false;
        }
        Optional<OfficeRun> office = offices.parse(value, 0);
        while (office.isPresent()) {
            String printed = office.get().textIn(value);
            Kind told = kind;
            person.forEach(each -> this.told.add(each, printed, told, line));
            Matcher further = FURTHER.matcher(value).region(office.get().rest(), value.length());
            kind = Kind.NOMINATED;
            office = further.lookingAt() ? offices.parse(value, further.end()) : Optional.empty();
        }
        return true;
    }

    private static @Nullable Kind kindOf(String label) {
        if (CURRENT.matcher(label).matches()) {
            return Kind.CURRENT;
        }
        return NOMINATED.matcher(label).matches() ? Kind.NOMINATED : null;
    }
}
