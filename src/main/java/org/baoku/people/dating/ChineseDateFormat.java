package org.baoku.people.dating;

import java.time.LocalDate;

/// Formats dates in Chinese.
final class ChineseDateFormat {
    private ChineseDateFormat() {}

    /// 2023年7月22日.
    static String format(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
