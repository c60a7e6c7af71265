package org.baoku.web.person;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.baoku.archive.person.OfficeHolder;
import org.baoku.archive.person.OfficeHolderRepository;
import org.baoku.index.query.IsoPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/officials/holders`: who held an office at a time.
@Controller
final class OfficeHolderController {
    private static final int MAX_OFFICE = 40;
    private static final int MAX_HOLDERS = 200;

    private final OfficeHolderRepository holders;

    OfficeHolderController(OfficeHolderRepository holders) {
        this.holders = holders;
    }

    /// The page of holders.
    ///
    /// @param when a year, a month or a day as it was typed; empty for any time
    /// @param full whether there may be more holders
    record HoldersView(String office, String when, List<OfficeHolder> holders, boolean full) {}

    /// @param office what the office must contain: 市长, 西宁市委书记
    /// @param when `2019`, `2019-07`, `2019-07-22`, `2019年` or `2019年7月`; blank for any time
    @GetMapping("/officials/holders")
    String list(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String when,
            Model model,
            HttpServletResponse response) {
        String asked = office.strip();
        if (asked.isEmpty()) {
            return "redirect:/officials";
        }
        String text = asked.substring(0, Math.min(asked.length(), MAX_OFFICE));
        String typed = when.strip();
        String period = iso(typed);
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        if (!period.isEmpty()) {
            try {
                from = IsoPeriod.firstDay(period);
                to = IsoPeriod.lastDay(period);
            } catch (DateTimeException notATime) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("problem", "holders.when.unknown");
                model.addAttribute("people", new HoldersView(text, typed, List.of(), false));
                return "holders";
            }
        }
        List<OfficeHolder> found = holders.find(text, from, to, MAX_HOLDERS);
        model.addAttribute("people", new HoldersView(text, typed, found, found.size() == MAX_HOLDERS));
        return "holders";
    }

    /// `2019年7月22日` as `2019-07-22`.
    private static String iso(String typed) {
        String[] parts = typed.split("[年月日./-]", -1);
        StringBuilder iso = new StringBuilder();
        for (String part : parts) {
            String number = part.strip();
            if (!number.isEmpty()) {
                iso.append(iso.isEmpty() ? "" : "-").append(number.length() == 1 ? "0" + number : number);
            }
        }
        return iso.toString();
    }
}
