package org.baoku.people.office;

import java.util.regex.Pattern;

/// Posts at the head of a unit, a station or a crew, which are public by the kind of the unit: 派出所所长, 消防救援站站长, 某营教导员.
final class UnitPosts {
    /// Crews of volunteers and firms, which are called alike.
    private static final Pattern OF_VOLUNTEERS = Pattern.compile("志愿|公益|蓝天|义工|公司|集团|医院|学校|大学|学院|球队|项目");

    private static final Pattern PLACE = Pattern.compile("[省市县区旗州镇乡街]");

    private static final Pattern CREWS =
            Pattern.compile("警|消防|公安|执法|城管|海关|边防|武装|民兵|驻村|工作队|卫队|边检|支队|大队|侦查|稽查|缉私|监察|维和|调查总队|统计局.{2,8}调查队|中队|总队");

    /// What a battalion, a company or a platoon is part of or numbered by: 某旅二营, 三连.
    private static final Pattern SOLDIERS =
            Pattern.compile("[旅团营连舰]|[某一二三四五六七八九十0-9]$|民兵|武警|边防|海防|炮兵|工兵|侦察|坦克|装甲|空降|陆战|突击|特战|通信|警卫");

    private static final Pattern UNITS_OF_SOLDIERS =
            Pattern.compile("[营连]副?$|中队|大队|支队|总队|民兵|分队|(?:派出|看守|拘留|戒毒)所|消防|警|边防");

    private static final Pattern OFFICES_OF_PLACES =
            Pattern.compile("派出|司法|看守|拘留|戒毒|税务|工商|财政|监管|监督|交管|车管|运管|国土|自然资源|土地|卫生监督|疾控|疾病预防控制|渔政|林业工作");

    /// Offices of a county or a city, where it is named.
    private static final Pattern SERVICES_OF_PLACES =
            Pattern.compile("环卫|文保|文物保护|植保|园林|房管|市政|农经|水保|劳动保障|社会保障|社保|医保|殡仪|殡葬|粮管");

    private static final Pattern STATIONS = Pattern.compile(
            "退役军人|消防|救援|边防|边境|检查|监察|执法|边检|气象|畜牧|兽医|动物|农业|水利|文化站|文化广播|计生|统计站|国土|林站|水文|收费|公路|林业|林草|护林|保护|检疫|监测|农技|农机|防疫|质量安全监督|安全监督|质监|水管|环卫|救助|财政|植保|植检|种子|农经");

    private static final Pattern MANAGEMENT = Pattern.compile("[县市区].{0,8}管理站副?$");

    private UnitPosts() {}

    /// Whether a post of this kind is a public one.
    ///
    /// @param modifiers what stands before its head noun
    static boolean isPublic(String modifiers, String head) {
        return switch (head) {
            case "所长" ->
                OFFICES_OF_PLACES.matcher(modifiers).find()
                        || (PLACE.matcher(modifiers).find()
                                && SERVICES_OF_PLACES.matcher(modifiers).find());
            case "队长", "大队长", "中队长" ->
                CREWS.matcher(modifiers).find()
                        && !OF_VOLUNTEERS.matcher(modifiers).find();
            case "营长", "连长", "排长" -> SOLDIERS.matcher(modifiers).find();
            case "教导员", "指导员", "政治指导员" ->
                UNITS_OF_SOLDIERS.matcher(modifiers).find()
                        && !OF_VOLUNTEERS.matcher(modifiers).find();
            case "站长" ->
                STATIONS.matcher(modifiers).find()
                        || MANAGEMENT.matcher(modifiers).find();
            case "舰长", "艇长" -> modifiers.matches(".*(?:[舰艇号]|潜艇|航母|海军)[前原]?副?");
            case "指挥员" -> modifiers.matches(".*(?:编队|海军|海警|消防|救援|武警|部队|任务|分队|总队|支队|大队).*");
            default -> false;
        };
    }
}
