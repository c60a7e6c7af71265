/// Who took and who left which office (人事任免): the list of the appointments that articles tell of
/// ([org.baoku.web.appointment.AppointmentPageController]), also as CSV and as an Atom feed
/// ([org.baoku.web.appointment.AppointmentExportController]).
@NullMarked
package org.baoku.web.appointment;

import org.jspecify.annotations.NullMarked;
